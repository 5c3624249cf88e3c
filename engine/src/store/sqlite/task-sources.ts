import type { TaskQuery } from '../../ports/index.ts';
import type { Database } from './database.ts';
import { tagsFor } from './task-tags.ts';
import { workRange } from './work-range.ts';

interface IdRow {
  readonly id: string;
}

/** Ids of all tasks that may match, from the narrowest index; undefined where they are too many. */
export type TaskSources = (query: TaskQuery, few: number) => readonly string[] | undefined;

export function createTaskSources(database: Database): TaskSources {
  const ofInstance = database.prepare<IdRow>(
    'SELECT id FROM user_tasks WHERE id >= ? AND id < ? LIMIT ?',
  );
  const instancesOf = database.prepare<IdRow>(
    'SELECT id FROM instances WHERE business_key = ? LIMIT ?',
  );
  const dueBefore = database.prepare<IdRow>('SELECT id FROM user_tasks WHERE due_at < ? LIMIT ?');
  const ofProcess = database.prepare<IdRow>(
    'SELECT id FROM user_tasks WHERE process_id = ? LIMIT ?',
  );
  const tagged = database.prepare<IdRow>('SELECT task_id AS id FROM inbox WHERE tag = ? LIMIT ?');

  const inInstance = (instanceId: string, limit: number): readonly IdRow[] =>
    ofInstance.all(...workRange(instanceId), limit);
  const byKey = (key: string, limit: number): readonly IdRow[] => {
    const instances = instancesOf.all(key, limit);
    return instances.length === limit
      ? instances
      : instances.flatMap(({ id }) => inInstance(id, limit));
  };

  return (query, few) => {
    const limit = few + 1;
    const { instanceId, businessKey } = query;
    const candidates: (() => readonly IdRow[])[] = [];
    if (instanceId !== undefined) candidates.push(() => inInstance(instanceId, limit));
    if (businessKey !== undefined) candidates.push(() => byKey(businessKey, limit));
    const tags = tagsFor(query);
    if (tags) candidates.push(() => tags.flatMap((tag) => tagged.all(tag, limit)));
    const { dueBefore: due, processId } = query;
    if (due !== undefined) candidates.push(() => dueBefore.all(due, limit));
    if (processId !== undefined) candidates.push(() => ofProcess.all(processId, limit));
    for (const candidate of candidates) {
      const rows = candidate();
      // A task stands under each of its groups.
      if (rows.length <= few) return [...new Set(rows.map(({ id }) => id))];
    }
    return undefined;
  };
}
