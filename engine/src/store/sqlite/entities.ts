import type {
  EntityCommit,
  EntityFields,
  EntityQuery,
  SnapshotReplacement,
  Store,
  StoredEntity,
} from '../../ports/index.ts';
import type { Database, SqlValue, Statement } from './database.ts';
import { idRange } from '../shared/id-range.ts';
import { parseJson } from './parse-json.ts';

export interface Entities {
  readonly api: Pick<Store, 'loadEntity' | 'entities'>;
  /** Within a transaction: false where another commit came first, and nothing is written. */
  readonly save: (commit: EntityCommit) => boolean;
  /** Within a transaction: false where snapshot or revision are not the same any more. */
  readonly replace: (replacement: SnapshotReplacement) => boolean;
}

interface EntityRow {
  readonly id: string;
  readonly revision: number;
  readonly head_hash: string;
  readonly fields: string;
  readonly snapshot: string;
}

export function createEntities(database: Database): Entities {
  const byId = database.prepare<EntityRow>('SELECT * FROM entities WHERE id = ?');
  const all = createStatements((_, order) =>
    database.prepare<EntityRow>(
      `SELECT * FROM entities WHERE id > ? AND id < ? ORDER BY id ${order} LIMIT ?`,
    ),
  );
  const saveFields = createSaveFields(database);
  const byFields = createByFields(database);
  const byPrefix = createByPrefix(database);
  const find = (query: EntityQuery): readonly EntityRow[] => {
    const { where = {}, prefix, limit, descending = false } = query;
    const range = [...idRange(query), limit];
    const fields = Object.entries(where);
    if (limit <= 0) return [];
    const order = descending ? 'DESC' : 'ASC';
    if (prefix) return byPrefix(prefix, { fields, range, order });
    return fields.length === 0 ? all(0, order).all(...range) : byFields({ fields, range, order });
  };
  return {
    api: {
      loadEntity: async (entityId) => {
        const row = byId.get(entityId);
        return row && entityOf(row);
      },
      entities: async (query) => find(query).map(entityOf),
    },
    save: createSave(database, (id) => byId.get(id), saveFields),
    replace: createReplace(database, (id) => byId.get(id), saveFields),
  };
}

type Field = readonly [name: string, value: string];
type Order = 'ASC' | 'DESC';

interface Asked {
  readonly fields: readonly Field[];
  readonly range: readonly SqlValue[];
  readonly order: Order;
}

const FURTHER = `AND EXISTS (SELECT 1 FROM entity_fields AS other
  WHERE other.name = ? AND other.value = ? AND other.id = found.id) `;

/** The ids are put in order before any entity is read: a short prefix may fit many. */
function createByPrefix(database: Database) {
  const statementFor = createStatements((count, order) =>
    database.prepare<EntityRow>(
      `SELECT * FROM entities WHERE id IN (SELECT found.id FROM entity_fields AS found
        WHERE found.name = ? AND found.value >= ? AND found.value < ? ${FURTHER.repeat(count)}
        AND found.id > ? AND found.id < ? ORDER BY found.id ${order} LIMIT ?) ORDER BY id ${order}`,
    ),
  );
  return (
    { name, value }: NonNullable<EntityQuery['prefix']>,
    { fields, range, order }: Asked,
  ): readonly EntityRow[] =>
    statementFor(fields.length, order).all(name, value, value + LAST, ...fields.flat(), ...range);
}

/** Sorts after every text that goes on with a character. */
const LAST = '\u{10FFFF}';

/** Prepared on first use, by the number of further fields and the order. */
function createStatements(prepare: (count: number, order: Order) => Statement<EntityRow>) {
  const statements = new Map<string, Statement<EntityRow>>();
  return (count: number, order: Order): Statement<EntityRow> => {
    const key = `${count} ${order}`;
    const statement = statements.get(key) ?? prepare(count, order);
    statements.set(key, statement);
    return statement;
  };
}

/** Over the index of the first field; each further one is a look into the same index. */
function createByFields(database: Database) {
  const statementFor = createStatements((count, order) =>
    database.prepare<EntityRow>(
      `SELECT entities.* FROM entity_fields AS found CROSS JOIN entities ON entities.id = found.id
        WHERE found.name = ? AND found.value = ? ${FURTHER.repeat(count - 1)}
        AND found.id > ? AND found.id < ? ORDER BY found.id ${order} LIMIT ?`,
    ),
  );
  return ({ fields, range, order }: Asked): readonly EntityRow[] =>
    statementFor(fields.length, order).all(...fields.flat(), ...range);
}

type FindRow = (id: string) => EntityRow | undefined;

function createSave(database: Database, find: FindRow, saveFields: SaveFields): Entities['save'] {
  const insert = database.prepare(
    `INSERT INTO entities (id, revision, head_hash, fields, snapshot) VALUES (?, 1, ?, ?, ?)
      ON CONFLICT (id) DO NOTHING`,
  );
  const update = database.prepare(
    'UPDATE entities SET revision = ?, head_hash = ?, fields = ?, snapshot = ? WHERE id = ?',
  );
  return ({ entityId, expectedRevision, batch, fields, snapshot }) => {
    const json = JSON.stringify(fields);
    const old = expectedRevision === 0 ? undefined : find(entityId);
    if (expectedRevision === 0) {
      if (insert.run(entityId, batch.hash, json, snapshot) === 0) return false;
    } else {
      if (old?.revision !== expectedRevision) return false;
      update.run(expectedRevision + 1, batch.hash, json, snapshot, entityId);
    }
    saveFields(entityId, old, fields);
    return true;
  };
}

function createReplace(
  database: Database,
  find: FindRow,
  saveFields: SaveFields,
): Entities['replace'] {
  const update = database.prepare('UPDATE entities SET fields = ?, snapshot = ? WHERE id = ?');
  return ({ id, revision, from, to, fields }) => {
    const old = find(id);
    if (old?.revision !== revision || old.snapshot !== from) return false;
    update.run(fields ? JSON.stringify(fields) : old.fields, to, id);
    if (fields) saveFields(id, old, fields);
    return true;
  };
}

type SaveFields = (id: string, old: EntityRow | undefined, fields: EntityFields) => void;

/** Writes to the index what has changed. */
function createSaveFields(database: Database): SaveFields {
  const put = database.prepare('INSERT INTO entity_fields (name, value, id) VALUES (?, ?, ?)');
  const remove = database.prepare(
    'DELETE FROM entity_fields WHERE name = ? AND value = ? AND id = ?',
  );
  return (id, old, fields) => {
    const before = old ? parseJson<EntityFields>(old.fields) : {};
    for (const [name, value] of Object.entries(before))
      if (fields[name] !== value) remove.run(name, value, id);
    for (const [name, value] of Object.entries(fields))
      if (before[name] !== value) put.run(name, value, id);
  };
}

function entityOf({ id, revision, head_hash, fields, snapshot }: EntityRow): StoredEntity {
  return {
    id,
    revision,
    headHash: head_hash,
    fields: parseJson<EntityFields>(fields),
    snapshot,
  };
}
