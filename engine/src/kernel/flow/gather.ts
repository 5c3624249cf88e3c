import type { Node, Variables } from '../../model/index.ts';
import type { Subscription } from '../state.ts';
import type { Turn } from '../turn.ts';
import { propagateVariables } from './propagate-variables.ts';
import { closeSubscription, definitionsOf } from './subscriptions.ts';

/**
 * Parallel multiple events (BPMN 2.0 §10.4.3) need every definition. Says whether the event has
 * now happened; until then the parts that have come are remembered, and their payload is kept.
 */
export function gather(
  turn: Turn,
  subscription: Subscription,
  node: Node,
  variables: Variables,
): boolean {
  if (!('parallelMultiple' in node) || !node.parallelMultiple) return true;
  const { key, owner, element, definition } = subscription;
  const come = turn.state.executions[owner]?.fired?.[element] ?? [];
  const isNew = !come.includes(definition);
  if (isNew) turn.emit({ kind: 'event-gathered', key: owner, element, definition });
  if (come.length + (isNew ? 1 : 0) < definitionsOf(node).length) {
    propagateVariables(turn, owner, variables);
    if (!mayComeAgain(node)) closeSubscription(turn, key);
    return false;
  }
  turn.emit({ kind: 'event-gathered', key: owner, element, definition: -1 });
  return true;
}

/** A non-interrupting event begins a new round, for which every part is waited for again. */
const mayComeAgain = (node: Node): boolean => 'interrupting' in node && !node.interrupting;
