import type {
  StartSubscription,
  Store,
  StoredDefinition,
  StoredResource,
} from '../../ports/index.ts';
import type { Database } from './database.ts';
import { parseJson } from './parse-json.ts';
import type { Writer } from './writer.ts';

type Definitions = Pick<
  Store,
  | 'deploy'
  | 'definition'
  | 'newestVersion'
  | 'deployed'
  | 'definitions'
  | 'resources'
  | 'putStartSubscriptions'
  | 'startSubscriptions'
>;

type Undeployed = Omit<StoredDefinition, 'version'>;

interface DefinitionRow {
  readonly process_id: string;
  readonly version: number;
  readonly name: string | null;
  readonly file: string;
  readonly xml: string;
  readonly digest: string;
  readonly deployed_at: number;
}

export function createDefinitions(database: Database, { write }: Writer): Definitions {
  const statements = prepare(database);
  return {
    deploy: (definitions, resources) =>
      write(() => {
        const deployed = definitions.map((definition) => addVersion(statements, definition));
        for (const resource of resources) putResource(statements, resource);
        return deployed;
      }),
    definition: async (processId, version) =>
      version === undefined
        ? newestOf(statements, processId)
        : definitionOf(statements.version.get(processId, version)),
    newestVersion: async (processId) => statements.newest.get(processId)?.version,
    deployed: async () => statements.count.get()?.count ?? 0,
    definitions: async () => statements.allNewest.all().flatMap((row) => definitionOf(row) ?? []),
    resources: async (kind, id) =>
      statements.resources.all(kind, id ?? null).map(({ deployed_at, ...resource }) => ({
        ...resource,
        deployedAt: deployed_at,
      })),
    putStartSubscriptions: (processId, subscriptions) =>
      write(() => {
        statements.deleteStarts.run(processId);
        for (const subscription of subscriptions)
          statements.putStart.run(subscription.id, processId, JSON.stringify(subscription));
      }),
    startSubscriptions: async () =>
      statements.starts.all().map(({ item }) => parseJson<StartSubscription>(item)),
  };
}

type Statements = ReturnType<typeof prepare>;

function prepare(database: Database) {
  const columns = 'SELECT d.*, f.xml FROM definitions d JOIN files f ON f.digest = d.digest';
  return {
    ...prepareResources(database),
    version: database.prepare<DefinitionRow>(`${columns} WHERE d.process_id = ? AND d.version = ?`),
    newest: database.prepare<Omit<DefinitionRow, 'xml'>>(
      'SELECT * FROM definitions WHERE process_id = ? ORDER BY version DESC LIMIT 1',
    ),
    allNewest: database.prepare<DefinitionRow>(
      `${columns} WHERE d.version = (SELECT max(version) FROM definitions n
        WHERE n.process_id = d.process_id) ORDER BY d.process_id`,
    ),
    addFile: database.prepare('INSERT OR IGNORE INTO files (digest, xml) VALUES (?, ?)'),
    count: database.prepare<{ readonly count: number }>(
      'SELECT count(*) AS count FROM definitions',
    ),
    add: database.prepare(
      `INSERT INTO definitions (process_id, version, name, file, digest, deployed_at)
        VALUES (?, ?, ?, ?, ?, ?)`,
    ),
  };
}

function prepareResources(database: Database) {
  type ResourceRow = Omit<StoredResource, 'deployedAt'> & { readonly deployed_at: number };
  return {
    resources: database.prepare<ResourceRow>(
      `SELECT kind, id, version, json, digest, deployed_at FROM resources
        WHERE kind = ?1 AND (?2 IS NULL OR id = ?2) ORDER BY id, deployed_at, version`,
    ),
    putResource: database.prepare(
      `INSERT OR REPLACE INTO resources (kind, id, version, json, digest, deployed_at)
        VALUES (?, ?, ?, ?, ?, ?)`,
    ),
    deleteStarts: database.prepare('DELETE FROM start_subscriptions WHERE process_id = ?'),
    putStart: database.prepare(
      'INSERT OR REPLACE INTO start_subscriptions (id, process_id, item) VALUES (?, ?, ?)',
    ),
    starts: database.prepare<{ readonly item: string }>(
      'SELECT item FROM start_subscriptions ORDER BY id',
    ),
  };
}

function addVersion(statements: Statements, definition: Undeployed): StoredDefinition {
  const newest = newestOf(statements, definition.processId);
  if (newest?.digest === definition.digest) return newest;
  const added = { ...definition, version: (newest?.version ?? 0) + 1 };
  const { processId, version, name, file, xml, digest, deployedAt } = added;
  statements.addFile.run(digest, xml);
  statements.add.run(processId, version, name ?? null, file, digest, deployedAt);
  return added;
}

function putResource(statements: Statements, resource: StoredResource): void {
  const { kind, id, version, json, digest, deployedAt } = resource;
  statements.putResource.run(kind, id, version, json, digest, deployedAt);
}

function newestOf(statements: Statements, processId: string): StoredDefinition | undefined {
  const version = statements.newest.get(processId)?.version;
  return version === undefined
    ? undefined
    : definitionOf(statements.version.get(processId, version));
}

function definitionOf(row: DefinitionRow | undefined): StoredDefinition | undefined {
  if (!row) return undefined;
  const { process_id, version, name, file, xml, digest, deployed_at } = row;
  const fields = { processId: process_id, version, file, xml, digest, deployedAt: deployed_at };
  return name === null ? fields : { ...fields, name };
}
