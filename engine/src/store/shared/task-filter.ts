import type { TaskQuery, UserTaskItem } from '../../ports/index.ts';
import { dueTime } from '../../ports/task-order.ts';

/** Whether the task is one that the query asks for; paging aside. */
export function matchesTask(query: TaskQuery, item: UserTaskItem): boolean {
  return matchesPlace(query, item) && matchesPeople(query, item) && matchesDue(query, item);
}

function matchesPlace(query: TaskQuery, item: UserTaskItem): boolean {
  return (
    (query.processId === undefined || query.processId === item.processId) &&
    (query.instanceId === undefined || query.instanceId === item.instanceId) &&
    (query.element === undefined || query.element === item.element) &&
    (query.businessKey === undefined || query.businessKey === item.businessKey)
  );
}

function matchesPeople(query: TaskQuery, { task }: UserTaskItem): boolean {
  const { assignee, candidateGroup, candidateUser, unassigned } = query;
  return (
    (assignee === undefined || assignee === task.assignee) &&
    (candidateGroup === undefined || task.candidateGroups.includes(candidateGroup)) &&
    (candidateUser === undefined || task.candidateUsers.includes(candidateUser)) &&
    matchesInbox(query, task) &&
    (unassigned === undefined || unassigned === (task.assignee === undefined))
  );
}

function matchesInbox({ inbox }: TaskQuery, task: UserTaskItem['task']): boolean {
  if (!inbox) return true;
  const { user, groups } = inbox;
  if (task.assignee !== undefined) return task.assignee === user;
  return (
    task.candidateUsers.includes(user) ||
    task.candidateGroups.some((group) => groups.includes(group))
  );
}

function matchesDue({ dueBefore }: TaskQuery, { task }: UserTaskItem): boolean {
  return dueBefore === undefined || dueTime(task.dueDate) < dueBefore;
}
