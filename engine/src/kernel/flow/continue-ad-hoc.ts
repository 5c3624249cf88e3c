import type { Failure } from '../../errors/failure.ts';
import { evaluateCondition, scopeAt } from '../scope.ts';
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
  const done = condition && evaluateCondition(condition, scopeAt(turn, key), node.id);
  if (done && !done.ok) return done.failure;
  const [next, ...rest] = execution.pending ?? [];
  if (done?.value) {
    if (node.cancelRemainingInstances) terminateChildren(turn, key);
    if (next !== undefined) turn.emit({ kind: 'ad-hoc-pending', key, pending: [] });
    if (turn.state.executions[key]?.live === 0) turn.agenda.push({ do: 'complete', key });
  } else if (execution.live === 0 && next !== undefined) {
    turn.emit({ kind: 'ad-hoc-pending', key, pending: rest });
    enter(turn, { element: next, scope: key, cause: 'ad-hoc' });
  } else if (execution.live === 0 && !condition) {
    turn.agenda.push({ do: 'complete', key });
  }
  return undefined;
}
