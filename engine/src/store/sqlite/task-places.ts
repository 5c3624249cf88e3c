import type { TaskQuery } from '../../ports/index.ts';
import type { Database, Statement } from './database.ts';

/** Process, element, and 1 where assigned. */
export type TaskPlace = readonly [string, string, number];

interface PlaceRow {
  readonly process_id: string;
  readonly element: string;
  readonly assigned: number;
}

export interface TaskPlaces {
  /** All places where a task of the query can stand: as many reads as there are places. */
  readonly placesFor: (query: TaskQuery) => readonly TaskPlace[];
  /** Takes a place, a creation time, an id and a limit. */
  readonly lane: Statement<{ readonly item: string }>;
}

export function createTaskPlaces(database: Database): TaskPlaces {
  const next = database.prepare<PlaceRow>(
    `SELECT process_id, element, assigned FROM user_tasks
      WHERE (process_id, element, assigned) > (?, ?, ?)
      ORDER BY process_id, element, assigned LIMIT 1`,
  );
  const lane = database.prepare<{ readonly item: string }>(
    `SELECT item FROM user_tasks WHERE process_id = ? AND element = ? AND assigned = ?
      AND (created_at, id) > (?, ?) ORDER BY created_at, id LIMIT ?`,
  );
  const placesFor = (query: TaskQuery): readonly TaskPlace[] => {
    const found: TaskPlace[] = [];
    let row = next.get(query.processId ?? '', '', -1);
    for (; row; row = next.get(row.process_id, row.element, row.assigned)) {
      if (query.processId !== undefined && row.process_id !== query.processId) break;
      if (asked(query, row)) found.push([row.process_id, row.element, row.assigned]);
    }
    return found;
  };
  return { placesFor, lane };
}

function asked({ element, unassigned }: TaskQuery, row: PlaceRow): boolean {
  return (
    (element === undefined || element === row.element) &&
    (unassigned === undefined || unassigned === (row.assigned === 0))
  );
}
