import type { InstanceQuery } from '../../ports/index.ts';
import { isAfter } from '../shared/take-page.ts';
import type { Database, SqlValue, Statement } from './database.ts';
import { mergeLanes } from './merge-lanes.ts';

interface IdRow {
  readonly id: string;
}

interface PlaceRow {
  readonly status: string;
  readonly process_id: string;
}

/**
 * Ids that may match a query, in order and after its page's mark, by the narrowest index. The rest
 * of the query is tested on the rows.
 */
export function createInstanceIds(database: Database): (query: InstanceQuery) => Iterable<string> {
  const select = (condition: string, index = ''): Both =>
    both((beyond) =>
      database.prepare<IdRow>(
        `SELECT id FROM instances ${index} WHERE ${condition} AND ${beyond('?2')} LIMIT ?3`,
      ),
    );
  const byKey = select('business_key = ?1');
  const byParent = select('parent_id = ?1');
  const withIncidents = select(
    'incidents > 0 AND ?1 IS NULL',
    // Without statistics SQLite would rather scan all instances.
    'INDEXED BY instances_with_incidents',
  );
  const all = select('?1 IS NULL');
  const places = createPlaces(database);

  return (query) => {
    const { ids, businessKey, parentId, processId, status } = query;
    if (ids !== undefined) return among(ids, query);
    if (businessKey !== undefined) return pages(byKey, businessKey, query);
    if (parentId !== undefined) return pages(byParent, parentId, query);
    if (query.withIncidents === true) return pages(withIncidents, null, query);
    const anywhere = processId === undefined && status === undefined && query.suspended !== true;
    if (anywhere) return pages(all, null, query);
    return places(query);
  };
}

/** By status and process: one lane for each pair there is, merged by id. */
function createPlaces(database: Database): (query: InstanceQuery) => Iterable<string> {
  // Column by column: over both at once SQLite would read every instance of a pair to pass it.
  const inStatus = database.prepare<PlaceRow>(
    `SELECT status, process_id FROM instances WHERE status = ? AND process_id > ?
      ORDER BY process_id LIMIT 1`,
  );
  const further = database.prepare<PlaceRow>(
    'SELECT status, process_id FROM instances WHERE status > ? ORDER BY status, process_id LIMIT 1',
  );
  const lane = both((beyond) =>
    database.prepare<IdRow>(
      `SELECT id FROM instances WHERE status = ? AND process_id = ? AND ${beyond('?')} LIMIT ?`,
    ),
  );
  function* found(query: InstanceQuery): Generator<PlaceRow> {
    const { processId } = query;
    let place = further.get('');
    for (
      ;
      place;
      place = inStatus.get(place.status, place.process_id) ?? further.get(place.status)
    ) {
      if (
        mayHave(query, place.status) &&
        (processId === undefined || processId === place.process_id)
      )
        yield place;
    }
  }
  return (query) => {
    const way = wayOf(query);
    const lanes = [...found(query)].map(({ status, process_id }) =>
      readOn((after, limit) => lane[way].all(status, process_id, after, limit), startOf(query)),
    );
    return mergeLanes(lanes, (one, other) => (one < other === (way === 'up') ? -1 : 1));
  };
}

/** Those that rest are active too, but stand apart in the index. */
function mayHave({ status, suspended }: InstanceQuery, column: string): boolean {
  const rests = column === 'suspended';
  if (suspended !== undefined && suspended !== rests) return false;
  return status === undefined || status === (rests ? 'active' : column);
}

type Way = 'up' | 'down';
type Both = Readonly<Record<Way, Statement<IdRow>>>;

/** Ids go up, or from the last to the first. */
const both = (prepare: (beyond: (mark: string) => string) => Statement<IdRow>): Both => ({
  up: prepare((mark) => `id > ${mark} ORDER BY id`),
  down: prepare((mark) => `id < ${mark} ORDER BY id DESC`),
});

const wayOf = ({ descending = false }: InstanceQuery): Way => (descending ? 'down' : 'up');

/** Above every id. */
const ABOVE = '\u{10ffff}';
const startOf = ({ after, descending = false }: InstanceQuery): string =>
  after ?? (descending ? ABOVE : '');

function among(ids: readonly string[], query: InstanceQuery): readonly string[] {
  const isAfterIt = isAfter(query);
  const found = [...new Set(ids)].filter((id) => isAfterIt({ id })).toSorted();
  return wayOf(query) === 'down' ? found.reverse() : found;
}

const pages = (statement: Both, key: SqlValue, query: InstanceQuery): Iterable<string> =>
  readOn((from, limit) => statement[wayOf(query)].all(key, from, limit), startOf(query));

/** Reads in growing chunks, so that many lanes cost little and one long lane few reads. */
function* readOn(
  read: (after: string, limit: number) => readonly IdRow[],
  start: string,
): Generator<string> {
  let after = start;
  for (let limit = 8; ; limit = Math.min(limit * 2, 512)) {
    const rows = read(after, limit);
    for (const { id } of rows) yield id;
    const last = rows.at(-1);
    if (!last || rows.length < limit) return;
    after = last.id;
  }
}
