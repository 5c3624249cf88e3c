import { ok, type Failure } from '../../errors/failure.ts';
import { evaluateCondition, scopeAt } from '../scope.ts';
import type { Execution } from '../state.ts';
import { executionAt, type Turn } from '../turn.ts';
import { enter } from './enter.ts';
import { terminateChildren } from './terminate.ts';

/**
 * After each activity inside an ad-hoc sub-process (BPMN 2.0 §10.3.5 table 10.22): when the
 * completion condition holds, what still runs is cancelled or waited for. Without a condition it
 * ends when everything has. A condition that does not hold keeps it open for more on demand.
 */
export function continueAdHoc(turn: Turn, key: number): Failure | undefined {
  const execution = executionAt(turn, key);
  const node = execution && turn.model.nodes[execution.element];
  if (!execution || node?.kind !== 'ad-hoc-sub-process') return undefined;
  const { completionCondition: condition } = node;
  const done = condition ? evaluateCondition(condition, scopeAt(turn, key), node.id) : ok(false);
  if (!done.ok) return done.failure;
  if (done.value) wind(turn, execution, node.cancelRemainingInstances);
  else if (execution.live === 0) startNext(turn, execution, condition === undefined);
  return undefined;
}

/** Enough has been done: nothing new starts, and what runs is cancelled or waited for. */
function wind(turn: Turn, { key, pending = [] }: Execution, cancels: boolean): void {
  if (cancels) terminateChildren(turn, key);
  if (pending.length > 0) turn.emit({ kind: 'ad-hoc-pending', key, pending: [] });
  if (executionAt(turn, key)?.live === 0) turn.agenda.push({ do: 'complete', key });
}

function startNext(turn: Turn, { key, pending = [] }: Execution, endsWhenDone: boolean): void {
  const [next, ...rest] = pending;
  if (next !== undefined) {
    turn.emit({ kind: 'ad-hoc-pending', key, pending: rest });
    enter(turn, { element: next, scope: key, cause: 'ad-hoc' });
  } else if (endsWhenDone) {
    turn.agenda.push({ do: 'complete', key });
  }
}
