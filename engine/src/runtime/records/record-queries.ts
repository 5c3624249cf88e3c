import { WaybillError } from '../../errors/failure.ts';
import { attach } from '../../history/index.ts';
import type { StoredEntity } from '../../ports/index.ts';
import {
  closedFields,
  ITEM,
  itemName,
  readable,
  RECORD,
  searchName,
  searchText,
  type CompiledRecordType,
  type RecordEvent,
  type RecordState,
} from '../../records/index.ts';
import { compareVersions } from './compare-versions.ts';
import type {
  RecordHistoryEntry,
  RecordHistoryQuery,
  RecordQuery,
  RecordReading,
  RecordView,
} from './record-values.ts';
import { mustBeAllowed, viewOf } from './record-view.ts';
import type { Records } from './records-api.ts';
import { findRecord, recordFailure, type RecordsParts } from './records-context.ts';
import { recordVersions } from './replay-record.ts';

type Queries = Pick<Records, 'types' | 'get' | 'search' | 'history' | 'compare'>;

const PAGE = 100;

export function createRecordQueries(parts: RecordsParts): Queries {
  return {
    types: async () => (await parts.types.all()).map(typeView),
    get: (id, options = {}) => get(parts, id, options),
    search: (query) => searchRecords(parts, query),
    history: (id, options = {}) => history(parts, id, options),
    compare: (id, versions = {}) => compareVersions(parts, id, versions),
  };
}

const typeView = ({ type, fields }: CompiledRecordType) => ({
  ...{ id: type.id, version: type.version, title: type.title },
  ...(type.plural && { plural: type.plural }),
  ...{ confidentiality: type.confidentiality, unique: type.unique, policy: type.policy },
  fields: fields.flatMap(({ path }) => (/[.[]/.test(path) ? [] : [path])),
  references: Object.entries(type.fields).flatMap(([field, { refers, search }]) =>
    refers !== undefined && search ? [{ field, type: refers }] : [],
  ),
});

async function get(
  parts: RecordsParts,
  given: string,
  options: RecordReading,
): Promise<RecordView> {
  const { record, compiled } = await findRecord(parts, given);
  const { revision = record.revision, roles } = options;
  mustBeAllowed(compiled.type, 'read', options);
  if (revision === record.revision) return viewOf(compiled.type, record, roles);
  for await (const { batch, state } of recordVersions(parts.context.store, record.id))
    if (batch.revision === revision) return viewOf(compiled.type, state, roles);
  throw new WaybillError(revisionNotFound(record, revision));
}

async function history(
  parts: RecordsParts,
  given: string,
  options: RecordHistoryQuery,
): Promise<readonly RecordHistoryEntry[]> {
  const { record, compiled } = await findRecord(parts, given);
  const { fromRevision, limit, roles } = options;
  mustBeAllowed(compiled.type, 'read', options);
  const { store } = parts.context;
  const batches = await store.history(`${RECORD.kind}/${record.id}`, fromRevision, limit);
  const seen = (event: RecordEvent): RecordEvent =>
    'values' in event ? { ...event, values: readable(compiled.type, event.values, roles) } : event;
  return batches.map((batch) => {
    const { revision, time, actor, command, hash } = batch;
    const events = attach<RecordEvent>(batch).map(seen);
    return { recordId: record.id, revision, time, actor, command, events, hash };
  });
}

export async function searchRecords(
  parts: RecordsParts,
  query: RecordQuery,
): Promise<readonly RecordView[]> {
  const { context, types } = parts;
  const { limit = PAGE, after, newestFirst = false, roles } = query;
  const compiled = await types.newest(query.type);
  mustBeAllowed(compiled.type, 'read', query);
  const found = await context.store.entities({
    ...{ kind: `${RECORD.kind}/${query.type}`, limit, descending: newestFirst },
    ...conditions(compiled, query),
    ...(after !== undefined && { after: `${RECORD.kind}/${after}` }),
  });
  return found.map((entity) => viewOf(compiled.type, stateOf(entity), roles));
}

// Only the handler of entities writes snapshots of records.
const stateOf = ({ snapshot }: StoredEntity): RecordState => JSON.parse(snapshot) as RecordState;

function conditions(compiled: CompiledRecordType, query: RecordQuery) {
  const { type, where = {}, prefix, status, pending } = query;
  const asked = [...Object.keys(where), ...(prefix ? [prefix.field] : [])];
  for (const name of asked) mustBeSearched(compiled, name, query);
  if (prefix && holdsSeveral(compiled, prefix.field))
    throw new WaybillError(notByPrefix(compiled, prefix.field));
  const values = Object.entries(where).map(([name, value]) =>
    holdsSeveral(compiled, name)
      ? [itemName(type, name, searchText(value)), ITEM]
      : [searchName(type, name), searchText(value)],
  );
  const personal = asked.filter((name) => compiled.type.fields[name]?.personal);
  return {
    ...(personal.length > 0 && { personalFields: personal.map((name) => searchName(type, name)) }),
    where: {
      // The narrowest first, since that is the one looked up.
      ...(pending && { [searchName(type, '$pending')]: 'true' }),
      // Entries of a list of pairs of texts.
      ...(Object.fromEntries(values) as Readonly<Record<string, string>>),
      ...(status && { [searchName(type, '$status')]: status }),
    },
    ...(prefix && {
      prefix: { name: searchName(type, prefix.field), value: searchText(prefix.text) },
    }),
  };
}

/** What a role may not read, it may not find out by searching either. */
function mustBeSearched(
  { type }: CompiledRecordType,
  name: string,
  { roles }: Pick<RecordQuery, 'roles'>,
): void {
  const open = closedFields(type, 'read', { names: [name], roles }).length === 0;
  if (type.fields[name]?.search && open) return;
  const searched = Object.keys(type.fields).filter((field) => type.fields[field]?.search);
  const message = `Expected a field of "${type.id}" that is searched (${searched.join(', ')}), but got "${name}".`;
  throw new WaybillError(recordFailure('RECORD_QUERY_INVALID', message));
}

/** Within a list, or a list itself. */
const holdsSeveral = ({ fields }: CompiledRecordType, name: string): boolean =>
  /[.[]/.test(name) || fields.some(({ path, shape }) => path === name && shape === 'list');

const notByPrefix = ({ type }: CompiledRecordType, name: string) =>
  recordFailure(
    'RECORD_QUERY_INVALID',
    `Expected a field of "${type.id}" with one value to search by its beginning, but "${name}" holds several.`,
  );

const revisionNotFound = ({ id, revision }: RecordState, asked: number) =>
  recordFailure(
    'RECORD_REVISION_NOT_FOUND',
    `Expected revision ${String(asked)} of record "${id}", but it has revisions 1 to ${String(revision)}.`,
  );
