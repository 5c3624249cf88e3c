import type { FireTimerCommand, TriggerCommand } from '../command.ts';
import { trigger } from '../flow/trigger.ts';
import type { Subscription } from '../state.ts';
import type { Turn } from '../turn.ts';
import { notWaiting, type CommandHandler } from './command-handler.ts';

export const fireTimer: CommandHandler<FireTimerCommand> = (turn, { key }) => {
  const timer = open(turn, key, 'timer');
  if (!timer) return notWaiting('timer', key, 'TIMER_NOT_OPEN');
  trigger(turn, timer, {});
  return undefined;
};

export const receiveEvent: CommandHandler<TriggerCommand> = (turn, { kind, key, variables }) => {
  const awaited = kind === 'correlate-message' ? 'message' : 'signal';
  const subscription = open(turn, key, awaited);
  if (!subscription) return notWaiting(`${awaited} subscription`, key, 'SUBSCRIPTION_NOT_OPEN');
  trigger(turn, subscription, variables);
  return undefined;
};

function open(turn: Turn, key: number, kind: Subscription['kind']): Subscription | undefined {
  const subscription = turn.state.subscriptions[key];
  return subscription?.kind === kind ? subscription : undefined;
}
