import type { UserTaskItem } from '../../ports/index.ts';
import type { AlarmsParts } from './alarms-parts.ts';
import { dueAt, iso, type JudgedThing } from './judged-thing.ts';

/** A user task: whether it is overdue. */
export async function judgeTask({ context }: AlarmsParts, id: string): Promise<JudgedThing> {
  const item = await context.store.userTask(id);
  if (!item) return { subject: { kind: 'task', id, groups: [] } };
  const due = dueAt(item.task.dueDate, context.timeZone);
  const inputs = { now: iso(context.clock.now()), finished: false };
  return {
    subject: subjectOf(item),
    inputs: { ...inputs, ...(due !== undefined && { dueAt: due }) },
  };
}

const subjectOf = ({ id, processId, element, businessKey, task }: UserTaskItem) => ({
  ...{ kind: 'task' as const, id, processId, element, groups: task.candidateGroups },
  ...(businessKey !== undefined && { businessKey }),
  ...(task.assignee !== undefined && { owner: task.assignee }),
});
