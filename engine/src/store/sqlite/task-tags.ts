import type { TaskQuery, UserTaskItem } from '../../ports/index.ts';

/**
 * People under whom a task is found. Candidates of an assigned task stand under capitals, so that
 * a group's open tasks are found without passing over those already taken.
 */
export function tagsOf({ task }: UserTaskItem): readonly string[] {
  const assigned = task.assignee !== undefined;
  const group = assigned ? 'G' : 'g';
  const user = assigned ? 'U' : 'u';
  return [
    ...(task.assignee === undefined ? [] : [`a:${task.assignee}`]),
    ...task.candidateGroups.map((name) => `${group}:${name}`),
    ...task.candidateUsers.map((name) => `${user}:${name}`),
  ];
}

/** Tags of which a matching task has one; undefined where the query names nobody. */
export function tagsFor(query: TaskQuery): readonly string[] | undefined {
  const { assignee, candidateUser, candidateGroup, unassigned, inbox } = query;
  if (assignee !== undefined) return [`a:${assignee}`];
  const lanes = (open: string, taken: string, name: string): readonly string[] => [
    ...(unassigned === false ? [] : [`${open}:${name}`]),
    ...(unassigned === true ? [] : [`${taken}:${name}`]),
  ];
  if (candidateUser !== undefined) return lanes('u', 'U', candidateUser);
  if (candidateGroup !== undefined) return lanes('g', 'G', candidateGroup);
  if (inbox)
    return [`a:${inbox.user}`, `u:${inbox.user}`, ...inbox.groups.map((name) => `g:${name}`)];
  return undefined;
}
