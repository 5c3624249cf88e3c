import type { Store, TaskQuery, UserTaskItem } from '../../ports/index.ts';
import { isAfter, takePage } from '../shared/take-page.ts';
import { matchesTask } from '../shared/task-filter.ts';
import { comparePositions, positionOf, readPosition } from '../../ports/task-order.ts';
import { keyOf } from './tables.ts';
import type { Tables } from './tables.ts';

type UserTasks = Pick<Store, 'userTasks' | 'userTask' | 'incidents'>;

export function createUserTasks({ userTasks, incidents }: Tables): UserTasks {
  return {
    userTasks: async (query) => {
      const { order, after } = query;
      const start = after === undefined ? undefined : readPosition(after, order, userTasks.get);
      const comes = (item: UserTaskItem): boolean =>
        start === undefined || comparePositions(positionOf(item, order), start) > 0;
      return takePage(ordered(query, comes), query.limit, (item) => matchesTask(query, item));
    },
    userTask: async (id) => userTasks.get(id),
    incidents: async (query) =>
      takePage(incidents.rows(keyOf(query.instanceId)), query.limit, isAfter(query)),
  };

  function ordered(
    { order = 'created', instanceId }: TaskQuery,
    comes: (item: UserTaskItem) => boolean,
  ): Iterable<UserTaskItem> {
    if (order === 'created' && instanceId === undefined) return userTasks.from(comes);
    return userTasks
      .rows(keyOf(instanceId))
      .filter(comes)
      .toSorted((one, other) => comparePositions(positionOf(one, order), positionOf(other, order)));
  }
}
