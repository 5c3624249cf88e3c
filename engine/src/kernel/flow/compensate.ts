import type { CompensationRecord, Execution } from '../state.ts';
import { executionAt, type Turn } from '../turn.ts';
import { isContainer } from '../lifecycle.ts';
import { triggerBoundary } from './boundary.ts';
import { childEnded } from './child-ended.ts';
import { enter, enterWaiting } from './enter.ts';
import { terminateExecution } from './terminate.ts';

/**
 * Begins to undo what has completed in `scope` (BPMN 2.0 §10.6, §13.5.5): everything, or one
 * activity. The execution `key` is told as each handler ends and goes on after the last.
 */
export function startCompensation(turn: Turn, key: number, scope: number, activity?: string): void {
  const all = executionAt(turn, scope)?.compensations ?? [];
  const meant = (record: CompensationRecord): boolean =>
    activity === undefined || record.activity === activity;
  turn.emit({
    kind: 'compensation-started',
    key,
    scope,
    records: all.filter(meant),
    kept: all.filter((record) => !meant(record)),
  });
  turn.agenda.push({ do: 'undo', key });
}

/** Undoes the newest record that is left, or ends the undoing: strictly in reverse order. */
export function undoNext(turn: Turn, key: number): void {
  const execution = executionAt(turn, key);
  const record = execution?.undo?.at(-1);
  if (!execution) return;
  if (!record) {
    finish(turn, execution);
    return;
  }
  turn.emit({ kind: 'compensation-taken', key });
  undo(turn, record, key, scopeOf(turn, execution));
}

/** The scope in which a compensation throw event looks: event sub-processes look at their parent's. */
export function compensationScope(turn: Turn, thrower: Execution, activity?: string): number {
  let scope = executionAt(turn, thrower.scope);
  while (scope && activity !== undefined && !has(scope, activity)) {
    scope = executionAt(turn, scope.scope);
  }
  if (activity !== undefined) return scope?.key ?? thrower.scope;
  const own = executionAt(turn, thrower.scope);
  const inEvent = own && turn.model.nodes[own.element]?.kind === 'event-sub-process';
  return inEvent ? own.scope : thrower.scope;
}

const has = (scope: Execution, activity: string): boolean =>
  scope.compensations?.some((record) => record.activity === activity) ?? false;

/** Handlers run beside a throw event, and inside a container that is being undone itself. */
function scopeOf(turn: Turn, execution: Execution): number {
  const node = turn.model.nodes[execution.element];
  return node && (isContainer(node) || execution.loop !== undefined || 'loop' in node)
    ? execution.key
    : execution.scope;
}

function undo(turn: Turn, record: CompensationRecord, compensates: number, scope: number): void {
  const node = turn.model.nodes[record.activity];
  if (!node) return;
  const { variables, nested = [] } = record;
  const again = {
    scope,
    cause: 'compensation',
    compensates,
    ...(variables && { variables }),
  } as const;
  const handler = 'compensationHandler' in node ? node.compensationHandler : undefined;
  if (handler !== undefined && !record.loopBody) {
    enter(turn, { ...again, element: handler });
    return;
  }
  const key = enterWaiting(turn, { ...again, element: node.id, compensations: nested });
  const inside = isContainer(node) ? node.compensationHandlerInside : undefined;
  if (inside === undefined || record.loopBody) {
    startCompensation(turn, key, key);
    return;
  }
  turn.emit({ kind: 'phase-changed', key, phase: 'active' });
  enter(turn, { element: inside, scope: key, cause: 'compensation' });
}

function finish(turn: Turn, execution: Execution): void {
  const node = turn.model.nodes[execution.element];
  const cancelled = node?.kind === 'transaction' && execution.compensates === undefined;
  if (cancelled) leaveCancelled(turn, execution);
  else turn.agenda.push({ do: 'complete', key: execution.key });
}

/** §10.3.5: a cancelled transaction is left by its cancel boundary event. */
function leaveCancelled(turn: Turn, transaction: Execution): void {
  const node = turn.model.nodes[transaction.element];
  const host = transaction.loopCounter === undefined ? transaction.key : transaction.scope;
  const events = node?.kind === 'transaction' ? node.boundaryEvents : [];
  for (const id of events) {
    const event = turn.model.nodes[id];
    if (event?.kind !== 'boundary-event') continue;
    if (event.definitions.some((definition) => definition.kind === 'cancel')) {
      triggerBoundary(turn, host, event, {});
      return;
    }
  }
  const scope = executionAt(turn, host)?.scope;
  terminateExecution(turn, host);
  if (scope !== undefined) childEnded(turn, scope);
}
