import type { Store, TaskQuery, UserTaskItem } from '../../ports/index.ts';
import { takePage } from '../shared/take-page.ts';
import { matchesTask } from '../shared/task-filter.ts';
import { comparePositions, positionOf, readPosition } from '../../ports/task-order.ts';
import type { TaskPosition } from '../../ports/task-order.ts';
import type { Database } from './database.ts';
import { parseJson } from './parse-json.ts';
import { createTaskSources } from './task-sources.ts';
import { createTaskWalks } from './task-walks.ts';

/** More than these are not read whole to be sorted, but walked in order. */
const FEW = 500;

/**
 * A page of tasks. What is narrow (an instance, a person's few tasks, what is overdue) is read
 * whole and sorted; else an index is walked in the order asked for until the page is full.
 */
export function createTaskPages(
  database: Database,
  find: (id: string) => UserTaskItem | undefined,
): Store['userTasks'] {
  const byId = database.prepare<{ readonly item: string }>(
    'SELECT item FROM user_tasks WHERE id = ?',
  );
  const sources = createTaskSources(database);
  const walk = createTaskWalks(database);

  const load = (ids: Iterable<string>): UserTaskItem[] => {
    const items: UserTaskItem[] = [];
    for (const id of ids) {
      const row = byId.get(id);
      if (row) items.push(parseJson<UserTaskItem>(row.item));
    }
    return items;
  };

  return async (query) => {
    const { order, after, limit } = query;
    const start = after === undefined ? undefined : readPosition(after, order, find);
    const few = sources(query, FEW);
    const ordered = few ? sorted(load(few), query) : walk(query, start);
    return takePage(
      ordered,
      limit,
      (item) => comes(item, query, start) && matchesTask(query, item),
    );
  };
}

function comes(item: UserTaskItem, query: TaskQuery, start: TaskPosition | undefined): boolean {
  return start === undefined || comparePositions(positionOf(item, query.order), start) > 0;
}

function sorted(items: readonly UserTaskItem[], { order }: TaskQuery): readonly UserTaskItem[] {
  return items
    .map((item) => ({ item, position: positionOf(item, order) }))
    .toSorted((one, other) => comparePositions(one.position, other.position))
    .map(({ item }) => item);
}
