import type { IncidentItem, Store, UserTaskItem } from '../../ports/index.ts';
import { dueTime, NO_DUE } from '../../ports/task-order.ts';
import type { Database } from './database.ts';
import { parseJson } from './parse-json.ts';
import { createTaskPages } from './task-pages.ts';
import { tagsOf } from './task-tags.ts';
import { workRange } from './work-range.ts';

export interface UserTasks {
  readonly api: Pick<Store, 'userTasks' | 'userTask' | 'incidents'>;
  /** Within a transaction. `isNew`: its instance has had no commit before. */
  readonly put: (item: UserTaskItem, isNew: boolean) => void;
  readonly delete: (id: string) => void;
  readonly deleteOf: (instanceId: string) => void;
}

interface ItemRow {
  readonly item: string;
}

export function createUserTasks(database: Database): UserTasks {
  const byId = database.prepare<ItemRow>('SELECT item FROM user_tasks WHERE id = ?');
  const ofInstance = database.prepare<ItemRow>(
    'SELECT item FROM user_tasks WHERE id >= ? AND id < ?',
  );
  const incidents = database.prepare<ItemRow>(
    'SELECT item FROM incidents WHERE id > ? AND id >= ? AND id < ? ORDER BY id LIMIT ?',
  );
  const find = (id: string): UserTaskItem | undefined => {
    const row = byId.get(id);
    return row && parseJson<UserTaskItem>(row.item);
  };
  const { insert, remove } = createWrites(database);
  const drop = (id: string): void => {
    const old = find(id);
    if (old) remove(old);
  };
  const api: UserTasks['api'] = {
    userTasks: createTaskPages(database, find),
    userTask: async (id) => find(id),
    incidents: async ({ instanceId, after = '', limit }) => {
      const [from, to] = instanceId === undefined ? ['', '\u{10ffff}'] : workRange(instanceId);
      return incidents.all(after, from, to, limit).map(({ item }) => parseJson<IncidentItem>(item));
    },
  };
  return {
    api,
    put: (item, isNew) => {
      if (!isNew) drop(item.id);
      if (insert(item)) return;
      drop(item.id);
      insert(item);
    },
    delete: drop,
    deleteOf: (instanceId) => {
      for (const { item } of ofInstance.all(...workRange(instanceId)))
        remove(parseJson<UserTaskItem>(item));
    },
  };
}

function createWrites(database: Database) {
  const insert = database.prepare(
    `INSERT OR IGNORE INTO user_tasks (id, process_id, element, assigned, created_at, due_at, priority, item)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const remove = database.prepare('DELETE FROM user_tasks WHERE id = ?');
  const tag = database.prepare(
    'INSERT OR IGNORE INTO inbox (tag, created_at, task_id) VALUES (?, ?, ?)',
  );
  const untag = database.prepare(
    'DELETE FROM inbox WHERE tag = ? AND created_at = ? AND task_id = ?',
  );
  return {
    /** False: it was there already, and nothing was written. */
    insert: (item: UserTaskItem): boolean => {
      const { id, processId, element, createdAt, task } = item;
      const due = dueTime(task.dueDate);
      const assigned = Number(task.assignee !== undefined);
      const added = insert.run(
        ...[id, processId, element, assigned, createdAt, due === NO_DUE ? null : due],
        ...[task.priority, JSON.stringify(item)],
      );
      if (added === 0) return false;
      for (const name of tagsOf(item)) tag.run(name, createdAt, id);
      return true;
    },
    remove: (item: UserTaskItem): void => {
      for (const name of tagsOf(item)) untag.run(name, item.createdAt, item.id);
      remove.run(item.id);
    },
  };
}
