import { eraseValue, replaceValue } from '../../history/erase.ts';
import type { HistoryBatch } from '../../history/batch.ts';
import type { Store } from '../../ports/index.ts';
import type { Database } from './database.ts';
import type { Entities } from './entities.ts';
import { parseJson } from './parse-json.ts';
import type { Writer } from './writer.ts';

export interface History {
  readonly api: Pick<Store, 'history' | 'eraseDetached' | 'replaceDetached' | 'replaceSnapshot'>;
  /** Within a transaction. */
  readonly append: (batch: HistoryBatch) => void;
}

type Change = (batch: HistoryBatch) => HistoryBatch | undefined;
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

export function createHistory(database: Database, writer: Writer, entities: Entities): History {
  const securely = createSecurely(database, writer);
  const read = database.prepare<BatchRow>(
    `SELECT * FROM batches WHERE instance_id = ? AND revision >= ? ORDER BY revision LIMIT ?`,
  );
  const setDetached = database.prepare(
    'UPDATE batches SET detached = ? WHERE instance_id = ? AND revision = ?',
  );
  const load = (instanceId: string, from: number, limit: number): readonly HistoryBatch[] =>
    read.all(instanceId, from, limit).map(batchOf);

  const setSnapshot = database.prepare(
    'UPDATE instances SET snapshot = ? WHERE id = ? AND revision = ? AND snapshot = ?',
  );
  const change = (instanceId: string, revision: number, make: Change): boolean => {
    const batch = load(instanceId, revision, 1).find((found) => found.revision === revision);
    const changed = batch && make(batch);
    if (!changed) return false;
    setDetached.run(JSON.stringify(changed.detached), instanceId, revision);
    return true;
  };

  const api: History['api'] = {
    history: async (instanceId, fromRevision = 1, limit = -1) =>
      load(instanceId, fromRevision, Number.isFinite(limit) ? limit : -1),
    eraseDetached: (instanceId, revision, digest) =>
      securely(() => change(instanceId, revision, (batch) => eraseValue(batch, digest))),
    replaceDetached: ({ id, revision, digest, ...texts }) =>
      securely(() => change(id, revision, (batch) => replaceValue(batch, digest, texts))),
    replaceSnapshot: (replacement) =>
      securely(() => {
        const { id, revision, from, to } = replacement;
        return setSnapshot.run(to, id, revision, from) === 1 || entities.replace(replacement);
      }),
  };
  return { api, append: createAppend(database) };
}

/** For what must not stay readable in free pages or in the log. */
const createSecurely =
  (database: Database, { write }: Writer) =>
  async (operation: () => boolean): Promise<boolean> => {
    database.exec('PRAGMA secure_delete = ON');
    const done = await write(operation);
    database.exec('PRAGMA secure_delete = OFF');
    if (done) database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all();
    return done;
  };

function createAppend(database: Database): History['append'] {
  const insert = database.prepare(
    `INSERT INTO batches (instance_id, revision, actor_id, actor_by, command, time, events,
      detached, prev_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return ({ instanceId, revision, actor, command, time, events, detached, ...hashes }) => {
    const values = detached ? JSON.stringify(detached) : null;
    insert.run(
      ...[instanceId, revision, actor.id, actor.by, command, time, events, values],
      ...[hashes.prevHash, hashes.hash],
    );
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
