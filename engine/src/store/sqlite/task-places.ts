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
  const next = createNextPlace(database);
  const lane = database.prepare<{ readonly item: string }>(
    `SELECT item FROM user_tasks WHERE process_id = ? AND element = ? AND assigned = ?
      AND (created_at, id) > (?, ?) ORDER BY created_at, id LIMIT ?`,
  );
  const placesFor = (query: TaskQuery): readonly TaskPlace[] => {
    const found: TaskPlace[] = [];
    let row = next({ process_id: query.processId ?? '', element: '', assigned: -1 });
    for (; row; row = next(row)) {
      if (query.processId !== undefined && row.process_id !== query.processId) break;
      if (asked(query, row)) found.push([row.process_id, row.element, row.assigned]);
    }
    return found;
  };
  return { placesFor, lane };
}

/** Column by column: over a whole row of columns SQLite would read every task of a place to pass it. */
function createNextPlace(database: Database): (place: PlaceRow) => PlaceRow | undefined {
  const select = (condition: string): Statement<PlaceRow> =>
    database.prepare<PlaceRow>(
      `SELECT process_id, element, assigned FROM user_tasks WHERE ${condition}
        ORDER BY process_id, element, assigned LIMIT 1`,
    );
  const inElement = select('process_id = ? AND element = ? AND assigned > ?');
  const inProcess = select('process_id = ? AND element > ?');
  const further = select('process_id > ?');
  return ({ process_id, element, assigned }) =>
    inElement.get(process_id, element, assigned) ??
    inProcess.get(process_id, element) ??
    further.get(process_id);
}

function asked({ element, unassigned }: TaskQuery, row: PlaceRow): boolean {
  return (
    (element === undefined || element === row.element) &&
    (unassigned === undefined || unassigned === (row.assigned === 0))
  );
}
