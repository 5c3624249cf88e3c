import { ok, type Result } from '../../../errors/failure.ts';
import type { EvaluationScope, EventBasedGateway, Node } from '../../../model/index.ts';
import type { Start } from '../element-behaviour.ts';
import { PUT_THERE, type Entry } from '../../state.ts';
import type { Turn } from '../../turn.ts';
import { enter, enterWaiting } from '../../flow/enter.ts';
import { putInside } from '../../flow/put-inside.ts';
import { receive } from '../../flow/receive.ts';
import {
  definitionsOf,
  openSubscriptions,
  planSubscriptions,
  type PlannedSubscription,
} from '../../flow/subscriptions.ts';
import { passFlow, takeFlow } from '../../flow/take-flow.ts';

/**
 * Starts a process by an event (BPMN 2.0 §10.4.2, §10.5.6, §13.1): at a start event, at an
 * instantiating receive task, or behind an instantiating event-based gateway.
 */
export function enterTriggered(
  turn: Turn,
  scope: number,
  entry: Entry,
  evaluationScope: EvaluationScope,
): Result<Start> {
  const node = turn.model.nodes[entry.element];
  if (!node) return ok({ then: 'complete' });
  if (entry.definition === PUT_THERE) {
    return ok({ then: () => putInside(turn, scope, node.id) });
  }
  const gateway = gatewayBefore(turn, node);
  if (gateway) return ok({ then: () => enterBehindGateway(turn, scope, gateway, entry) });
  const others = stillMissing(turn, node, entry, evaluationScope);
  if (!others.ok) return others;
  return ok({ then: () => enterAt(turn, scope, entry, others.value) });
}

function enterAt(
  turn: Turn,
  scope: number,
  entry: Entry,
  others: readonly PlannedSubscription[],
): void {
  const { element, definition, variables } = entry;
  if (isNoneStart(turn, element)) {
    enter(turn, { element, scope, cause: 'start' });
    return;
  }
  const key = enterWaiting(turn, { element, scope, cause: 'event' });
  if (others.length === 0) {
    receive(turn, key, variables);
    return;
  }
  turn.emit({ kind: 'element-activated', key, variables });
  turn.emit({ kind: 'event-gathered', key, element, definition });
  openSubscriptions(turn, key, others);
}

/** Parallel: every event is needed, the others are waited for; exclusive: this one has decided. */
function enterBehindGateway(
  turn: Turn,
  scope: number,
  gateway: EventBasedGateway,
  entry: Entry,
): void {
  const key = enterWaiting(turn, { element: gateway.id, scope, cause: 'event' });
  turn.emit({ kind: 'element-activated', key });
  turn.emit({ kind: 'element-completed', key, element: gateway.id });
  for (const flow of gateway.outgoing) {
    const chosen = turn.model.flows[flow]?.target === entry.element;
    if (chosen) receive(turn, passFlow(turn, flow, scope), entry.variables);
    else if (gateway.parallel) takeFlow(turn, flow, scope);
  }
}

function gatewayBefore(turn: Turn, node: Node): EventBasedGateway | undefined {
  for (const flow of node.incoming) {
    const source = turn.model.nodes[turn.model.flows[flow]?.source ?? ''];
    if (source?.kind === 'event-based-gateway' && source.instantiate) return source;
  }
  return undefined;
}

/** A parallel multiple start waits, in the new instance, for the definitions that have not come. */
function stillMissing(
  turn: Turn,
  node: Node,
  entry: Entry,
  scope: EvaluationScope,
): Result<readonly PlannedSubscription[]> {
  if (node.kind !== 'start-event' || !node.parallelMultiple) return ok([]);
  const planned = planSubscriptions(turn, [node.id], scope);
  if (!planned.ok) return planned;
  return ok(planned.value.filter((other) => other.definition !== entry.definition));
}

function isNoneStart(turn: Turn, element: string): boolean {
  const node = turn.model.nodes[element];
  return node?.kind === 'start-event' && definitionsOf(node).length === 0;
}
