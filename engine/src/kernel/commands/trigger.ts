import type { FireTimerCommand, MoveTimerCommand, TriggerCommand } from '../command.ts';
import { trigger } from '../flow/trigger.ts';
import type { Subscription } from '../state.ts';
import type { Turn } from '../turn.ts';
import { giveReason } from './give-reason.ts';
import { notWaiting, type CommandHandler } from './command-handler.ts';

export const fireTimer: CommandHandler<FireTimerCommand> = (turn, { key, reason }) => {
  const timer = open(turn, key, 'timer');
  if (!timer) return notWaiting('timer', key, 'TIMER_NOT_OPEN');
  giveReason(turn, reason);
  trigger(turn, timer, {});
  return undefined;
};

export const moveTimer: CommandHandler<MoveTimerCommand> = (turn, { key, due, reason }) => {
  const timer = open(turn, key, 'timer');
  if (!timer) return notWaiting('timer', key, 'TIMER_NOT_OPEN');
  giveReason(turn, reason);
  turn.emit({ kind: 'timer-moved', key, due });
  turn.effects.push({ kind: 'put-timer', key, element: timer.element, due });
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
