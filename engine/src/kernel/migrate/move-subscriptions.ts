import type { Failure } from '../../errors/failure.ts';
import type { Node } from '../../model/index.ts';
import type { MigrateCommand } from '../command.ts';
import { closeSubscription, openSubscriptions, planSubscriptions } from '../flow/subscriptions.ts';
import { watchedBy } from '../flow/watched-by.ts';
import { scopeAt } from '../scope.ts';
import type { Execution } from '../state.ts';
import { executionAt, type Turn } from '../turn.ts';
import { targetOf } from './find-obstacles.ts';

/** Before the ids change: gives up what the new version does not wait for any more. */
export function closeDropped(turn: Turn, command: MigrateCommand): void {
  for (const { key, element } of Object.values(turn.state.subscriptions)) {
    if (targetOf(command, element) === undefined) closeSubscription(turn, key);
  }
  for (const { key, fired = {} } of Object.values(turn.state.executions)) {
    const gone = Object.keys(fired).filter((id) => targetOf(command, id) === undefined);
    for (const element of gone) {
      turn.emit({ kind: 'event-gathered', key, element, definition: -1 });
    }
  }
}

/**
 * After the ids have changed: waits for what the new version adds, timers reckoned from now. What
 * was waited for before goes on as it was opened.
 */
export function openAdded(turn: Turn, command: MigrateCommand): Failure | undefined {
  const kept = new Set(Object.values(command.elements));
  for (const { key } of Object.values(turn.state.executions)) {
    const execution = executionAt(turn, key);
    const node = execution && turn.model.nodes[execution.element];
    // What is being undone is watched by nothing.
    if (!execution || !node || execution.phase !== 'active') continue;
    if (execution.compensates !== undefined) continue;
    const added =
      node.kind === 'event-based-gateway'
        ? settleGateway(turn, execution, node)
        : watchedBy(turn.model, execution, node).filter((id) => !kept.has(id));
    const planned = planSubscriptions(turn, openFor(turn, execution, added), scopeAt(turn, key));
    if (!planned.ok) return planned.failure;
    openSubscriptions(turn, key, planned.value);
  }
  return undefined;
}

/** An interrupted scope lets no other event sub-process start. */
const openFor = (turn: Turn, { interrupted }: Execution, added: readonly string[]) =>
  interrupted ? added.filter((id) => turn.model.nodes[id]?.kind !== 'start-event') : added;

/** The events behind a gateway that waits: drops those that are no more, gives those that are new. */
function settleGateway(turn: Turn, execution: Execution, node: Node): readonly string[] {
  const behind = node.outgoing.flatMap((flow) => turn.model.flows[flow]?.target ?? []);
  const { subscriptions = [], fired = {} } = execution;
  const waiting = subscriptions.flatMap((key) => turn.state.subscriptions[key] ?? []);
  for (const { key, element } of waiting) {
    if (!behind.includes(element)) closeSubscription(turn, key);
  }
  const known = new Set([...waiting.map(({ element }) => element), ...Object.keys(fired)]);
  return behind.filter((id) => !known.has(id));
}
