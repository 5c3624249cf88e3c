import type {
  Commit,
  InstanceQuery,
  InstanceRow,
  Store,
  StoredInstance,
} from '../../ports/index.ts';
import { matchesInstance } from '../shared/instance-filter.ts';
import { takePage } from '../shared/take-page.ts';
import type { Database, SqlValue } from './database.ts';
import { createInstanceIds } from './instance-ids.ts';

export interface Instances {
  readonly api: Pick<Store, 'load' | 'instances' | 'heads'>;
  readonly columns: (instanceId: string) => InstanceColumns | undefined;
  /** Within a transaction: false where the instance is there already, and nothing is written. */
  readonly add: (commit: Commit, workKinds: number) => boolean;
  /** Within a transaction, after the revision has been checked against `old`. */
  readonly save: (commit: Commit, old: InstanceColumns, workKinds: number) => void;
}

export interface InstanceColumns {
  readonly id: string;
  readonly process_id: string;
  readonly version: number;
  readonly business_key: string | null;
  readonly parent_id: string | null;
  /** Of an active one that rests: `suspended`, so that both are found by one index. */
  readonly status: InstanceRow['status'] | 'suspended';
  readonly started_at: number;
  readonly ended_at: number | null;
  readonly incidents: number;
  readonly revision: number;
  readonly head_hash: string;
  /** Bits of the kinds of work it has ever had: see `work-items.ts`. */
  readonly work_kinds: number;
}

type HeadRow = Pick<InstanceColumns, 'id' | 'revision' | 'head_hash'> & {
  readonly archive: string | null;
};

const COLUMNS =
  'id, process_id, version, business_key, parent_id, status, started_at, ended_at, incidents, revision, head_hash, work_kinds';

export function createInstances(database: Database): Instances {
  const byId = database.prepare<InstanceColumns>(`SELECT ${COLUMNS} FROM instances WHERE id = ?`);
  const full = database.prepare<InstanceColumns & { readonly snapshot: string }>(
    'SELECT * FROM instances WHERE id = ?',
  );
  const heads = database.prepare<HeadRow>(
    `SELECT id, revision, head_hash, NULL AS archive FROM instances WHERE id > ?1
      UNION ALL SELECT id, revision, head_hash, NULL FROM entities WHERE id > ?1
      UNION ALL SELECT id, revision, head_hash, archive FROM archived WHERE id > ?1
      ORDER BY id LIMIT ?2`,
  );
  const idsFor = createInstanceIds(database);
  function* rowsFor(query: InstanceQuery): Generator<InstanceRow> {
    for (const id of idsFor(query)) {
      const columns = byId.get(id);
      if (columns) yield rowOf(columns);
    }
  }
  const api: Instances['api'] = {
    load: async (instanceId) => {
      const row = full.get(instanceId);
      return row && instanceOf(row);
    },
    instances: async (query) =>
      takePage(rowsFor(query), query.limit, (row) => matchesInstance(query, row)),
    heads: async ({ after = '', limit }) =>
      heads.all(after, limit).map(({ id, revision, head_hash, archive }) => ({
        ...{ id, revision, headHash: head_hash },
        ...(archive !== null && { archive }),
      })),
  };
  const columns = (instanceId: string): InstanceColumns | undefined => byId.get(instanceId);
  return { api, columns, add: createAdd(database), save: createSave(database) };
}

/** The key itself tells whether it is new: most commits are starts, and a look first costs one more. */
function createAdd(database: Database): Instances['add'] {
  const insert = database.prepare(
    `INSERT INTO instances (${COLUMNS}, snapshot)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
  );
  return (commit, workKinds) => insert.run(...valuesOf(commit, workKinds)) === 1;
}

/** Columns that stand in an index are written only when they change. */
function createSave(database: Database): Instances['save'] {
  const update = database.prepare(
    `UPDATE instances SET process_id = ?2, version = ?3, business_key = ?4, parent_id = ?5,
      status = ?6, started_at = ?7, ended_at = ?8, incidents = ?9, revision = ?10,
      head_hash = ?11, work_kinds = ?12, snapshot = ?13 WHERE id = ?1`,
  );
  const advance = database.prepare(
    'UPDATE instances SET revision = ?, head_hash = ?, work_kinds = ?, snapshot = ? WHERE id = ?',
  );
  return (commit, old, workKinds) => {
    const { instanceId, row, snapshot, batch } = commit;
    if (sameRow(old, row)) {
      advance.run(commit.expectedRevision + 1, batch.hash, workKinds, snapshot, instanceId);
    } else {
      update.run(...valuesOf(commit, workKinds));
    }
  };
}

/** In the order of `COLUMNS`, the snapshot last. */
const valuesOf = (
  { instanceId, row, snapshot, batch, expectedRevision }: Commit,
  workKinds: number,
): readonly SqlValue[] => [
  ...[instanceId, row.processId, row.version, row.businessKey ?? null, row.parentId ?? null],
  ...[statusOf(row), row.startedAt, row.endedAt ?? null, row.incidents],
  ...[expectedRevision + 1, batch.hash, workKinds, snapshot],
];

function sameRow(old: InstanceColumns, row: InstanceRow): boolean {
  return (
    old.status === statusOf(row) &&
    old.incidents === row.incidents &&
    old.ended_at === (row.endedAt ?? null) &&
    old.business_key === (row.businessKey ?? null) &&
    old.parent_id === (row.parentId ?? null) &&
    old.process_id === row.processId &&
    old.version === row.version &&
    old.started_at === row.startedAt
  );
}

const statusOf = ({ status, suspended }: InstanceRow): InstanceColumns['status'] =>
  suspended ? 'suspended' : status;

function rowOf(columns: InstanceColumns): InstanceRow {
  const { business_key, parent_id, ended_at, status } = columns;
  return {
    id: columns.id,
    processId: columns.process_id,
    version: columns.version,
    ...(status === 'suspended' ? { status: 'active', suspended: true } : { status }),
    startedAt: columns.started_at,
    incidents: columns.incidents,
    ...(business_key === null ? {} : { businessKey: business_key }),
    ...(parent_id === null ? {} : { parentId: parent_id }),
    ...(ended_at === null ? {} : { endedAt: ended_at }),
  };
}

function instanceOf(row: InstanceColumns & { readonly snapshot: string }): StoredInstance {
  const { revision, head_hash, snapshot } = row;
  return { row: rowOf(row), revision, headHash: head_hash, snapshot };
}
