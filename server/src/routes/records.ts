import { WaybillError, type Engine, type RecordView, type RecordWrite } from '@waybill/engine';
import { writeOptions, type Call, type Caller, type Handlers } from '../http/call.ts';
import { askFor, pageOf } from '../http/page.ts';
import { parseJson } from '../http/parse-json.ts';
import { plain } from '../http/plain.ts';
import { readCount } from '../http/read-count.ts';
import type { RouteContract } from '../contract/index.ts';
import { filesOfRecord } from './attached-files.ts';
import { reading } from './record-reading.ts';
import { namesReferredTo } from './names-referred-to.ts';

type RecordHandlers = Pick<
  Handlers,
  | 'listRecordTypes'
  | 'getRecordType'
  | 'searchRecords'
  | 'createRecord'
  | 'getRecord'
  | 'updateRecord'
  | 'getRecordHistory'
  | 'compareRecord'
  | 'approveChange'
  | 'rejectChange'
  | 'retireRecord'
  | 'restoreRecord'
>;

export const RECORD_HANDLERS: RecordHandlers = {
  listRecordTypes: async ({ context, caller }) => {
    const { roles } = reading(caller);
    const readers = await readersByType(context.engine);
    const mayRead = (type: string): boolean =>
      roles === undefined || (readers.get(type) ?? []).some((role) => roles.includes(role));
    const types = await context.engine.records.types();
    return { items: types.map((type) => ({ ...type, mayRead: mayRead(type.id) })) };
  },
  getRecordType: async ({ context, params }) => {
    const types = await context.engine.resources('record-type', params.type);
    const newest = types.toSorted((one, other) => other.deployedAt - one.deployedAt)[0];
    if (newest) return parseJson(newest.json);
    throw new WaybillError({
      code: 'RECORD_TYPE_NOT_FOUND',
      message: `Expected a record type "${params.type}", but none is deployed.`,
      mend: 'Take a type from the list of records; new ones are deployed by process owners.',
    });
  },
  searchRecords: async (call) => {
    const { context, caller, params, query } = call;
    const found = await context.engine.records.search({
      ...{ type: params.type, ...askFor(query), ...conditionsOf(query), ...reading(caller) },
      newestFirst: query.order === 'newest',
    });
    const { items, ...next } = pageOf(found, query, ({ id }) => id);
    const names = await namesReferredTo(context.engine, caller, items);
    return { items: items.map(recordView), ...next, names };
  },
  createRecord: async (call) => {
    const { context, params, body } = call;
    const made = await context.engine.records.create(params.type, body.values, writing(call));
    const { created: _created, ...view } = made;
    return recordView(view);
  },
  getRecord: async (call) => {
    const { context, caller, query } = call;
    const view = await context.engine.records.get(idOf(call), { ...query, ...reading(caller) });
    await logOpened(call, view);
    const names = await namesReferredTo(context.engine, caller, [view]);
    const files = await filesOfRecord({ engine: context.engine, caller }, view);
    return { ...recordView(view), names, files };
  },
  updateRecord: async (call) => {
    const { context, body } = call;
    const { changes, expectedRevision } = body;
    const options = {
      ...writing(call),
      ...(expectedRevision !== undefined && { expectedRevision }),
    };
    return recordView(await context.engine.records.update(idOf(call), changes, options));
  },
  getRecordHistory: async (call) => {
    const { context, caller, query } = call;
    const { limit, after } = askFor(query);
    const fromRevision = after === undefined ? 1 : Number(after) + 1;
    const options = { fromRevision, limit, ...reading(caller) };
    const { records } = context.engine;
    await logOpened(call, await records.get(idOf(call), reading(caller)));
    const entries = await records.history(idOf(call), options);
    const { items, ...next } = pageOf(entries, query, ({ revision }) => String(revision));
    const shown = items.map(({ recordId: _of, events, ...entry }) => ({
      ...{ ...entry, events: events.map(plain) },
    }));
    return { items: shown, ...next };
  },
  compareRecord: async (call) => {
    const { context, caller, query } = call;
    const { records } = context.engine;
    await logOpened(call, await records.get(idOf(call), reading(caller)));
    return plain(await records.compare(idOf(call), { ...query, ...reading(caller) }));
  },
  approveChange: async (call) => {
    const change = readCount(call.params.change, 'change');
    return recordView(await call.context.engine.records.approve(idOf(call), change, writing(call)));
  },
  rejectChange: async (call) => {
    const change = readCount(call.params.change, 'change');
    return recordView(await call.context.engine.records.reject(idOf(call), change, writing(call)));
  },
  retireRecord: async (call) =>
    recordView(await call.context.engine.records.retire(idOf(call), writing(call))),
  restoreRecord: async (call) =>
    recordView(await call.context.engine.records.restore(idOf(call), writing(call))),
};

/** Who may read records of each type, as last deployed. */
async function readersByType({
  resources,
}: Engine): Promise<ReadonlyMap<string, readonly string[]>> {
  const types = await resources('record-type');
  const oldestFirst = types.toSorted((one, other) => one.deployedAt - other.deployedAt);
  return new Map(
    oldestFirst.map(({ id, json }) => {
      // Checked as such when it was deployed.
      const { permissions } = JSON.parse(json) as { permissions: { read: readonly string[] } };
      return [id, permissions.read];
    }),
  );
}

const idOf = ({ params }: { readonly params: { readonly type: string; readonly name: string } }) =>
  `${params.type}/${params.name}`;

interface Conditions {
  readonly field?: string;
  readonly is?: string;
  readonly begins?: string;
  readonly status?: 'active' | 'retired';
  readonly pending?: boolean;
}

/** What a list or an export is narrowed to. */
export const conditionsOf = ({ field, is, begins, status, pending }: Conditions) => ({
  ...(field !== undefined && is !== undefined && { where: { [field]: is } }),
  ...(field !== undefined && begins !== undefined && { prefix: { field, text: begins } }),
  ...(status !== undefined && { status }),
  ...(pending !== undefined && { pending }),
});

export function writing(call: {
  readonly caller: Caller;
  readonly idempotencyKey?: string;
  readonly body: { readonly reason?: string };
}): RecordWrite {
  const { reason } = call.body;
  return {
    ...{ ...writeOptions(call), roles: call.caller.groups },
    ...(reason !== undefined && { reason }),
  };
}

const CONFIDENTIAL: ReadonlySet<string> = new Set(['confidential', 'secret']);

/** Whoever opens a confidential record leaves a trace. */
export async function logOpened(
  { logView, caller }: Pick<Call<RouteContract>, 'logView'> & { readonly caller: Caller },
  record: RecordView,
): Promise<void> {
  if (isConfidential(record, caller)) await logView(`record/${record.id}`);
}

/** Whether it is to be written down that the caller has seen it; an auditor's views are anyway. */
export const isConfidential = (
  { confidentiality }: { readonly confidentiality: string },
  { person }: Caller,
): boolean => CONFIDENTIAL.has(confidentiality) && !person.roles.includes('auditor');

export const recordView = ({ pending, ...view }: RecordView) => ({
  ...{ ...view, pending: pending.map(plain) },
});
