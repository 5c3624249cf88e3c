import type { EventOf } from '../event.ts';
import { noteKey, type Draft } from './draft.ts';

export function subscriptionOpened(draft: Draft, event: EventOf<'subscription-opened'>): void {
  const { subscription } = event;
  draft.subscriptions[subscription.key] = subscription;
  const owner = draft.executions[subscription.owner];
  if (owner) owner.subscriptions = [...(owner.subscriptions ?? []), subscription.key];
  noteKey(draft, subscription.key);
}

export function subscriptionClosed(draft: Draft, event: EventOf<'subscription-closed'>): void {
  const subscription = draft.subscriptions[event.key];
  if (!subscription) return;
  const owner = draft.executions[subscription.owner];
  const left = owner?.subscriptions?.filter((key) => key !== event.key) ?? [];
  if (owner && left.length > 0) owner.subscriptions = left;
  else if (owner) delete owner.subscriptions;
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the record must stay JSON
  delete draft.subscriptions[event.key];
}

export function timerRescheduled(draft: Draft, event: EventOf<'timer-rescheduled'>): void {
  const timer = draft.subscriptions[event.key];
  if (timer?.kind !== 'timer' || !timer.cycle) return;
  draft.subscriptions[event.key] = {
    ...timer,
    due: event.due,
    cycle: { ...timer.cycle, remaining: event.remaining, fired: timer.cycle.fired + 1 },
  };
}

export function timerMoved(draft: Draft, { key, due }: EventOf<'timer-moved'>): void {
  const timer = draft.subscriptions[key];
  if (timer?.kind === 'timer') draft.subscriptions[key] = { ...timer, due };
}

export function conditionEvaluated(draft: Draft, event: EventOf<'condition-evaluated'>): void {
  const condition = draft.subscriptions[event.key];
  if (condition?.kind !== 'conditional') return;
  draft.subscriptions[event.key] = { ...condition, held: event.held };
}

export function eventGathered(draft: Draft, event: EventOf<'event-gathered'>): void {
  const execution = draft.executions[event.key];
  if (!execution) return;
  const before = execution.fired?.[event.element] ?? [];
  const after = event.definition < 0 ? [] : [...before, event.definition];
  execution.fired = { ...execution.fired, [event.element]: after };
}
