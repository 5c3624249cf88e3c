import type { TaskQuery, UserTaskItem } from '../../ports/index.ts';
import { comparePositions, NO_DUE, positionOf } from '../../ports/task-order.ts';
import type { TaskPosition } from '../../ports/task-order.ts';
import type { Database, SqlValue, Statement } from './database.ts';
import { mergeLanes } from './merge-lanes.ts';
import { parseJson } from './parse-json.ts';
import { createTaskPlaces } from './task-places.ts';
import { tagsFor } from './task-tags.ts';

interface ItemRow {
  readonly item: string;
}

/** The priority that nearly all tasks have: it stands in no index. */
const COMMON = 50;
const START: TaskPosition = { rank: -Infinity, createdAt: -1, id: '' };

type Walk = (query: TaskQuery, start: TaskPosition | undefined) => Iterable<UserTaskItem>;

/** Tasks in the order asked for, from `start` on; a lane for each stretch of an index. */
export function createTaskWalks(database: Database): Walk {
  const tagged = database.prepare<ItemRow>(
    `SELECT t.item FROM inbox b JOIN user_tasks t ON t.id = b.task_id
      WHERE b.tag = ? AND (b.created_at, b.task_id) > (?, ?)
      ORDER BY b.created_at, b.task_id LIMIT ?`,
  );
  const places = createTaskPlaces(database);
  const byAge: Walk = (query, start = START) => {
    const tags = tagsFor(query);
    const lanes = tags
      ? tags.map((tag) => readByAge(tagged, [tag], start))
      : places.placesFor(query).map((place) => readByAge(places.lane, place, start));
    return once(
      mergeLanes(lanes, (one, other) => comparePositions(positionOf(one), positionOf(other))),
    );
  };
  const byDue = createByDue(database, byAge);
  const byPriority = createByPriority(database, byAge);
  return (query, start) => {
    if (query.order === 'due') return byDue(query, start);
    return query.order === 'priority' ? byPriority(query, start) : byAge(query, start);
  };
}

/** Those that have a due time, then the others by age. */
function createByDue(database: Database, byAge: Walk): Walk {
  const due = database.prepare<ItemRow>(
    `SELECT item FROM user_tasks WHERE due_at IS NOT NULL AND (due_at, created_at, id) > (?, ?, ?)
      ORDER BY due_at, created_at, id LIMIT ?`,
  );
  return function* (query, start = START) {
    if (start.rank < NO_DUE)
      yield* readOn(due, start, (item) => {
        const { rank, createdAt, id } = positionOf(item, 'due');
        return [rank, createdAt, id];
      });
    yield* only(byAge(query, start.rank < NO_DUE ? START : start), 'due', NO_DUE);
  };
}

/** Above the common priority, then the common one by age, then below. */
function createByPriority(database: Database, byAge: Walk): Walk {
  const select = (condition: string): Statement<ItemRow> =>
    database.prepare<ItemRow>(
      `SELECT item FROM user_tasks WHERE priority <> ${COMMON} AND ${condition}
        AND (priority < ?1 OR (priority = ?1 AND (created_at, id) > (?2, ?3)))
        ORDER BY priority DESC, created_at, id LIMIT ?4`,
    );
  const above = select(`priority > ${COMMON}`);
  const below = select(`priority < ${COMMON}`);
  const keyOf = (item: UserTaskItem): readonly SqlValue[] => [
    item.task.priority,
    item.createdAt,
    item.id,
  ];
  return function* (query, start = START) {
    const from = { ...start, rank: -start.rank };
    if (start.rank < -COMMON) yield* readOn(above, from, keyOf);
    if (start.rank <= -COMMON) {
      const common = start.rank === -COMMON ? start : START;
      yield* only(byAge(query, common), 'priority', -COMMON);
    }
    yield* readOn(below, from, keyOf);
  };
}

/** Lanes of several groups may hold the same task: it then comes several times, one after the other. */
function* once(items: Iterable<UserTaskItem>): Generator<UserTaskItem> {
  let last: string | undefined;
  for (const item of items) {
    if (item.id !== last) yield item;
    last = item.id;
  }
}

function* only(
  items: Iterable<UserTaskItem>,
  order: 'due' | 'priority',
  rank: number,
): Generator<UserTaskItem> {
  for (const item of items) if (positionOf(item, order).rank === rank) yield item;
}

function* readByAge(
  statement: Statement<ItemRow>,
  place: readonly SqlValue[],
  start: TaskPosition,
): Generator<UserTaskItem> {
  let from: readonly SqlValue[] = [start.createdAt, start.id];
  for (let limit = 8; ; limit = Math.min(limit * 2, 512)) {
    const rows = statement.all(...place, ...from, limit);
    let last: UserTaskItem | undefined;
    for (const row of rows) {
      last = parseJson<UserTaskItem>(row.item);
      yield last;
    }
    if (!last || rows.length < limit) return;
    from = [last.createdAt, last.id];
  }
}

function* readOn(
  statement: Statement<ItemRow>,
  start: TaskPosition,
  keyOf: (item: UserTaskItem) => readonly SqlValue[],
): Generator<UserTaskItem> {
  let from: readonly SqlValue[] = [start.rank, start.createdAt, start.id];
  for (let limit = 32; ; limit = Math.min(limit * 2, 512)) {
    const rows = statement.all(...from, limit);
    let last: UserTaskItem | undefined;
    for (const row of rows) {
      last = parseJson<UserTaskItem>(row.item);
      yield last;
    }
    if (!last || rows.length < limit) return;
    from = keyOf(last);
  }
}
