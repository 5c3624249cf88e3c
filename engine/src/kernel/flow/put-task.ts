import { executionAt, type Turn } from '../turn.ts';

/** Tells the world outside of the user task of an execution as it is now, where it has one. */
export function putTask(turn: Turn, key: number): void {
  const execution = executionAt(turn, key);
  if (execution?.work?.kind !== 'user-task') return;
  const name = turn.model.nodes[execution.element]?.name;
  turn.effects.push({
    kind: 'put-user-task',
    key,
    element: execution.element,
    ...(name !== undefined && { name }),
    task: execution.work,
  });
}
