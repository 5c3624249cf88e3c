import { WaybillError } from '../../errors/failure.ts';
import { markerOf, type HistoryBatch } from '../../history/index.ts';
import type { Json } from '../../model/index.ts';
import { RECORD, type RecordEvent, type RecordState } from '../../records/index.ts';
import { actorOf } from '../ledger/actor-of.ts';
import type { Erasure, RecordView } from './record-values.ts';
import { mustBeAllowed, mustBeWritable, viewOf } from './record-view.ts';
import {
  findRecord,
  recordFailure,
  type FoundRecord,
  type RecordsParts,
} from './records-context.ts';
import { recordVersions, type RecordVersion } from './replay-record.ts';

/**
 * Takes values of personal fields out of the record, unless only its history is meant, and then
 * out of every batch. Cut off half-way, it is done again by asking again.
 */
export async function eraseValues(
  parts: RecordsParts,
  given: string,
  options: Erasure,
): Promise<RecordView> {
  const found = await findRecord(parts, given);
  const { record, compiled } = found;
  mustBeAllowed(compiled.type, 'write', options);
  mustBeWritable(compiled.type, options.fields, options);
  mustBeErasable(found, options);
  const { scope = 'all' } = options;
  const state = scope === 'all' ? await eraseNow(parts, record, options) : record;
  const { digests, kept } = await digestsOf(parts, record.id, options.fields);
  for (const { revision, digest } of digests) {
    if (!kept.has(digest))
      await parts.context.store.eraseDetached(`${RECORD.kind}/${record.id}`, revision, digest);
  }
  return viewOf(compiled.type, state, options.roles);
}

function mustBeErasable({ record, compiled }: FoundRecord, options: Erasure): void {
  const { fields, scope = 'all' } = options;
  const shared = fields.find((name) => !record.traits.personal.includes(name));
  if (shared !== undefined) throw refused(`field "${shared}" is not personal`);
  const needed = fields.find((name) => compiled.required.includes(name));
  if (scope === 'all' && needed !== undefined && record.status === 'active')
    throw refused(`an active record cannot be without "${needed}"`);
}

async function eraseNow(
  { entities }: RecordsParts,
  { id, revision }: RecordState,
  options: Erasure,
): Promise<RecordState> {
  const { fields, reason } = options;
  const command = {
    ...{ kind: 'erase-values' as const, actor: actorOf(options), expectedRevision: revision },
    ...{ fields, ...(reason !== undefined && { reason }) },
  };
  const outcome = await entities.handle(RECORD, { name: id, command });
  if (outcome.kind === 'done') return outcome.state;
  if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
  throw new Error('Expected an erasure to claim nothing.');
}

interface Digests {
  readonly digests: readonly { readonly revision: number; readonly digest: string }[];
  /** Stand for what the fields are now, or wait to become. */
  readonly kept: ReadonlySet<string>;
}

/** Folds the history as it is chained, markers and all: so it shows which value came from where. */
async function digestsOf(
  { context }: RecordsParts,
  id: string,
  fields: readonly string[],
): Promise<Digests> {
  const digests: { revision: number; digest: string }[] = [];
  let last: RecordVersion | undefined;
  for await (const version of recordVersions(context.store, id, chained)) {
    last = version;
    const { batch, events } = version;
    for (const digest of events.flatMap((event) => markersIn(valuesOf(event), fields)))
      digests.push({ revision: batch.revision, digest });
  }
  const { state } = last ?? {};
  const now = [state?.values, ...(state?.pending ?? []).map(({ values }) => values)];
  return { digests, kept: new Set(now.flatMap((values) => markersIn(values, fields))) };
}

// The text was written by `detach` from events of records.
const chained = ({ events }: HistoryBatch): readonly RecordEvent[] =>
  JSON.parse(events) as readonly RecordEvent[];

const valuesOf = (event: RecordEvent) => ('values' in event ? event.values : undefined);

/** A personal value is kept beside the chain as a whole, so its marker stands in its place. */
function markersIn(
  values: Readonly<Record<string, Json>> | undefined,
  fields: readonly string[],
): readonly string[] {
  return fields.flatMap((name) => {
    const value = values?.[name];
    const digest = typeof value === 'object' && value !== null ? markerOf(value) : undefined;
    return digest === undefined ? [] : [digest];
  });
}

const refused = (because: string): WaybillError =>
  new WaybillError(
    recordFailure('RECORD_ERASURE_REFUSED', `Expected a value that can be erased, but ${because}.`),
  );
