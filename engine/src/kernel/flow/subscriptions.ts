import { fail, ok, type Result } from '../../errors/failure.ts';
import type { EvaluationScope, EventDefinition, Node } from '../../model/index.ts';
import type { Subscription } from '../state.ts';
import type { Turn } from '../turn.ts';
import { planDefinition, type PlannedTrigger } from './plan-trigger.ts';

/** A subscription whose expressions have been evaluated and that waits to be opened. */
export interface PlannedSubscription {
  readonly element: string;
  readonly definition: number;
  readonly trigger: PlannedTrigger;
}

/** What a node waits for: its event definitions, or a receive task's message. */
export function definitionsOf(node: Node): readonly EventDefinition[] {
  if (node.kind === 'receive-task') return [node.message];
  return 'definitions' in node ? node.definitions : [];
}

/** Evaluates all subscriptions of the given elements; nothing is opened. */
export function planSubscriptions(
  turn: Turn,
  elements: readonly string[],
  scope: EvaluationScope,
): Result<readonly PlannedSubscription[]> {
  const planned: PlannedSubscription[] = [];
  for (const element of elements) {
    const node = turn.model.nodes[element];
    if (!node) continue;
    for (const [definition, event] of definitionsOf(node).entries()) {
      const trigger = planDefinition(event, scope, element);
      if (!trigger.ok) return fail(trigger.failure);
      if (trigger.value) planned.push({ element, definition, trigger: trigger.value });
    }
  }
  return ok(planned);
}

export function openSubscriptions(
  turn: Turn,
  owner: number,
  planned: readonly PlannedSubscription[],
): void {
  for (const { element, definition, trigger } of planned) {
    const key = turn.state.nextKey;
    const subscription: Subscription = { key, owner, element, definition, ...trigger };
    turn.emit({ kind: 'subscription-opened', subscription });
    announce(turn, subscription);
  }
}

/** Closes everything an execution waits for. */
export function closeSubscriptions(turn: Turn, owner: number): void {
  for (const key of turn.state.executions[owner]?.subscriptions ?? []) closeSubscription(turn, key);
}

export function closeSubscription(turn: Turn, key: number): void {
  const subscription = turn.state.subscriptions[key];
  if (!subscription) return;
  turn.emit({ kind: 'subscription-closed', key });
  const work = WORK_OF[subscription.kind];
  if (work) turn.effects.push({ kind: 'delete-work', work, key });
}

/** Tells the world outside what is waited for; conditions are watched by the kernel itself. */
export function announce(turn: Turn, subscription: Subscription): void {
  const { key, element } = subscription;
  switch (subscription.kind) {
    case 'timer':
      turn.effects.push({ kind: 'put-timer', key, element, due: subscription.due });
      return;
    case 'message':
      turn.effects.push({
        kind: 'put-message-subscription',
        key,
        element,
        conversation: turn.state.conversation,
        ...(subscription.name !== undefined && { name: subscription.name }),
        ...(subscription.correlationKey !== undefined && {
          correlationKey: subscription.correlationKey,
        }),
      });
      return;
    case 'signal':
      turn.effects.push({ kind: 'put-signal-subscription', key, element, name: subscription.name });
      return;
    case 'conditional':
  }
}

const WORK_OF = {
  timer: 'timer',
  message: 'message-subscription',
  signal: 'signal-subscription',
  conditional: undefined,
} as const;
