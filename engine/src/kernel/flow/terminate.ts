import type { Execution } from '../state.ts';
import type { Turn } from '../turn.ts';
import { clearIncidents } from './incidents.ts';
import { closeSubscriptions } from './subscriptions.ts';

/** Ends an execution and everything inside it, innermost first, without taking any flow. */
export function terminateExecution(turn: Turn, key: number): void {
  terminateAll(turn, (execution) => execution.key === key);
}

/** Ends everything inside `scope` but `spared`. */
export function terminateChildren(turn: Turn, scope: number, spared?: number): void {
  terminateAll(turn, (execution) => execution.scope === scope && execution.key !== spared);
}

/** Withdraws what an execution waits for outside the kernel. */
export function withdrawWork(turn: Turn, execution: Execution): void {
  const { work, key } = execution;
  if (work?.kind === 'child') {
    turn.effects.push({ kind: 'cancel-child', instanceId: work.instanceId });
  } else if (work?.kind === 'job' || work?.kind === 'user-task') {
    turn.effects.push({ kind: 'delete-work', work: work.kind, key });
  }
}

function terminateOne(turn: Turn, execution: Execution): void {
  closeSubscriptions(turn, execution.key);
  withdrawWork(turn, execution);
  clearIncidents(turn, execution.key);
  turn.emit({ kind: 'element-terminated', key: execution.key, element: execution.element });
}

/** Keys grow with depth, so one pass in key order finds every descendant after its parent. */
function terminateAll(turn: Turn, outermost: (execution: Execution) => boolean): void {
  const families = new Map<number, Execution[]>();
  for (const execution of Object.values(turn.state.executions)) {
    const family = outermost(execution) ? [] : families.get(execution.scope);
    if (family === undefined) continue;
    families.set(execution.key, family);
    family.push(execution);
  }
  for (const family of new Set(families.values())) {
    for (const execution of family.reverse()) terminateOne(turn, execution);
  }
}
