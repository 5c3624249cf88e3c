import type { Turn } from '../turn.ts';

/**
 * Something directly inside `scope` has ended. A container completes when nothing lives in it any
 * more (BPMN 2.0 §13.5.6); loops and undoing keep their own account.
 */
export function childEnded(turn: Turn, scope: number): void {
  const execution = turn.state.executions[scope];
  if (!execution || execution.loop || execution.phase !== 'active') return;
  const adHoc = turn.model.nodes[execution.element]?.kind === 'ad-hoc-sub-process';
  if (adHoc && !execution.interrupted) turn.agenda.push({ do: 'continue-ad-hoc', key: scope });
  else if (execution.live === 0) turn.agenda.push({ do: 'complete', key: scope });
}
