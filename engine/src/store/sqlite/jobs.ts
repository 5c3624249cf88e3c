import type { JobItem, LockedJob, LockRequest, Store } from '../../ports/index.ts';
import { availableAt, jobOf } from '../shared/job-record.ts';
import type { JobRecord } from '../shared/job-record.ts';
import type { Database } from './database.ts';
import { parseJson } from './parse-json.ts';
import { workRange } from './work-range.ts';
import type { Writer } from './writer.ts';

export interface Jobs {
  readonly api: Pick<
    Store,
    'lockJobs' | 'extendLock' | 'job' | 'jobs' | 'nextJobTime' | 'jobTypes'
  >;
  /** Within a transaction. */
  readonly put: (item: JobItem) => void;
  /** Within a transaction. */
  readonly block: (id: string, blocked: boolean) => void;
}

interface JobColumns {
  readonly item: string;
  readonly locked_by: string | null;
  readonly locked_until: number;
  readonly attempt: number;
}

type Statements = ReturnType<typeof prepare>;

export function createJobs(database: Database, { write }: Writer): Jobs {
  const statements = prepare(database);
  const find = (id: string): JobRecord | undefined => {
    const columns = statements.byId.get(id);
    return columns && recordOf(columns);
  };
  const api: Jobs['api'] = {
    ...createTimes(statements),
    lockJobs: (request) => write(() => lockReady(statements, request)),
    extendLock: (id, worker, until) =>
      write(() => {
        const record = find(id);
        if (record?.lockedBy !== worker) return false;
        setLock(statements, { ...record, lockedUntil: until }, until === 0 ? null : worker);
        return true;
      }),
    job: async (id) => {
      const record = find(id);
      return record && jobOf(record);
    },
    jobs: async ({ instanceId, type, after = '', limit }) => {
      const [from, to] = instanceId === undefined ? ['', '\u{10ffff}'] : workRange(instanceId);
      return statements.list
        .all(after, from, to, type ?? null, limit)
        .map((columns) => jobOf(recordOf(columns)));
    },
  };
  return {
    api,
    put: (item) => {
      const { id, job, blocked } = item;
      statements.put.run(id, job.type, Number(blocked), item.notBefore, JSON.stringify(item));
    },
    block: (id, blocked) => void statements.block.run(Number(blocked), String(blocked), id),
  };
}

function createTimes(statements: Statements): Pick<Store, 'nextJobTime' | 'jobTypes'> {
  /** The first ready time of each type, by type: as many reads as there are types. */
  function* types() {
    let row = statements.nextType.get('');
    for (; row; row = statements.nextType.get(row.type)) yield row;
  }
  return {
    nextJobTime: async (now) => {
      let next: number | undefined;
      for (const { type } of types()) {
        const time = statements.nextTime.get(type, now)?.available_at;
        if (time !== undefined) next = Math.min(time, next ?? time);
      }
      return next;
    },
    jobTypes: async (now) =>
      [...types()].filter(({ available_at }) => available_at <= now).map(({ type }) => type),
  };
}

function prepare(database: Database) {
  const columns = 'SELECT item, locked_by, locked_until, attempt FROM jobs';
  type TypeRow = { readonly type: string; readonly available_at: number };
  return {
    byId: database.prepare<JobColumns>(`${columns} WHERE id = ?`),
    list: database.prepare<JobColumns>(
      `${columns} WHERE id > ?1 AND id >= ?2 AND id < ?3 AND (?4 IS NULL OR type = ?4)
        ORDER BY id LIMIT ?5`,
    ),
    put: database.prepare(
      `INSERT INTO jobs (id, type, blocked, available_at, locked_by, locked_until, attempt, item)
        VALUES (?, ?, ?, ?, NULL, 0, 0, ?)
        ON CONFLICT (id) DO UPDATE SET type = excluded.type, blocked = excluded.blocked,
          available_at = excluded.available_at, locked_by = NULL, locked_until = 0,
          item = excluded.item`,
    ),
    ready: database.prepare<JobColumns>(
      `${columns} WHERE type = ? AND blocked = 0 AND available_at <= ?
        ORDER BY available_at, id LIMIT ?`,
    ),
    block: database.prepare(
      "UPDATE jobs SET blocked = ?, item = json_set(item, '$.blocked', json(?)) WHERE id = ?",
    ),
    setLock: database.prepare(
      `UPDATE jobs SET locked_by = ?, locked_until = ?, available_at = ?, attempt = ?
        WHERE id = ?`,
    ),
    nextType: database.prepare<TypeRow>(
      `SELECT type, available_at FROM jobs WHERE blocked = 0 AND type > ?
        ORDER BY type, available_at LIMIT 1`,
    ),
    nextTime: database.prepare<TypeRow>(
      `SELECT type, available_at FROM jobs WHERE blocked = 0 AND type = ? AND available_at > ?
        ORDER BY available_at LIMIT 1`,
    ),
  };
}

function lockReady(statements: Statements, request: LockRequest): readonly LockedJob[] {
  const { type, now, limit, worker, lockedUntil } = request;
  return statements.ready.all(type, now, limit).map((columns) => {
    const record = recordOf(columns);
    const attempt = record.attempt + 1;
    setLock(statements, { ...record, lockedUntil, attempt }, worker);
    return { ...record.item, lockedBy: worker, lockedUntil, attempt };
  });
}

function setLock(statements: Statements, record: JobRecord, worker: string | null): void {
  const { item, lockedUntil, attempt } = record;
  statements.setLock.run(worker, lockedUntil, availableAt(record), attempt, item.id);
}

function recordOf({ item, locked_by, locked_until, attempt }: JobColumns): JobRecord {
  const record = { item: parseJson<JobItem>(item), lockedUntil: locked_until, attempt };
  return locked_by === null ? record : { ...record, lockedBy: locked_by };
}
