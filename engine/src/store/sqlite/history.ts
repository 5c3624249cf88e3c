import { eraseValue } from '../../history/erase.ts';
import type { HistoryBatch } from '../../history/batch.ts';
import type { Store } from '../../ports/index.ts';
import type { Database } from './database.ts';
import { parseJson } from './parse-json.ts';
import type { Writer } from './writer.ts';

export interface History {
  readonly api: Pick<Store, 'history' | 'eraseDetached'>;
  /** Within a transaction. */
  readonly append: (batch: HistoryBatch) => void;
}

type Detached = NonNullable<HistoryBatch['detached']>;

interface BatchRow {
  readonly instance_id: string;
  readonly revision: number;
  readonly actor_id: string;
  readonly actor_by: string;
  readonly command: HistoryBatch['command'];
  readonly time: number;
  readonly events: string;
  readonly detached: string | null;
  readonly prev_hash: string;
  readonly hash: string;
}

export function createHistory(database: Database, { write }: Writer): History {
  const read = database.prepare<BatchRow>(
    `SELECT * FROM batches WHERE instance_id = ? AND revision >= ? ORDER BY revision LIMIT ?`,
  );
  const insert = database.prepare(
    `INSERT INTO batches (instance_id, revision, actor_id, actor_by, command, time, events,
      detached, prev_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const setDetached = database.prepare(
    'UPDATE batches SET detached = ? WHERE instance_id = ? AND revision = ?',
  );
  const load = (instanceId: string, from: number, limit: number): readonly HistoryBatch[] =>
    read.all(instanceId, from, limit).map(batchOf);

  const erase = (instanceId: string, revision: number, digest: string): boolean => {
    const batch = load(instanceId, revision, 1).find((found) => found.revision === revision);
    const erased = batch && eraseValue(batch, digest);
    if (!erased) return false;
    setDetached.run(JSON.stringify(erased.detached), instanceId, revision);
    return true;
  };

  const api: History['api'] = {
    history: async (instanceId, fromRevision = 1, limit = -1) =>
      load(instanceId, fromRevision, Number.isFinite(limit) ? limit : -1),
    eraseDetached: async (instanceId, revision, digest) => {
      // What is erased must not stay readable in free pages or in the log.
      database.exec('PRAGMA secure_delete = ON');
      const erased = await write(() => erase(instanceId, revision, digest));
      database.exec('PRAGMA secure_delete = OFF');
      if (erased) database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all();
      return erased;
    },
  };
  return {
    api,
    append: (batch) => {
      const { instanceId, revision, actor, command, time, events, detached } = batch;
      const values = detached ? JSON.stringify(detached) : null;
      insert.run(
        ...[instanceId, revision, actor.id, actor.by, command, time, events, values],
        ...[batch.prevHash, batch.hash],
      );
    },
  };
}

function batchOf(row: BatchRow): HistoryBatch {
  const { detached, events, revision, command, time, hash } = row;
  return {
    instanceId: row.instance_id,
    revision,
    format: 1,
    actor: { id: row.actor_id, by: row.actor_by },
    command,
    time,
    events,
    ...(detached === null ? {} : { detached: parseJson<Detached>(detached) }),
    prevHash: row.prev_hash,
    hash,
  };
}
