import type { Variables } from '../../model/index.ts';
import { readable, type RecordState } from '../../records/index.ts';
import type { RecordUpdate, StaleFailure } from './record-values.ts';
import { recordFailure, type RecordsParts } from './records-context.ts';
import { recordVersions } from './replay-record.ts';

interface Refused {
  readonly options: RecordUpdate;
  readonly changes?: Variables;
}

/** Why a change is refused that was decided on an older revision, with all sides of each field. */
export async function staleFailure(
  parts: RecordsParts,
  record: RecordState,
  { options, changes = {} }: Refused,
): Promise<StaleFailure> {
  const { expectedRevision = 0, roles } = options;
  const { type } = await parts.types.newest(record.type);
  const base = readable(type, await valuesThen(parts, record.id, expectedRevision), roles);
  const now = readable(type, record.values, roles);
  const sides = Object.entries(changes).map(([field, wanted]) => ({
    field,
    ...(base[field] !== undefined && { base: base[field] }),
    ...(now[field] !== undefined && { now: now[field] }),
    wanted,
  }));
  const told = sides.map(
    (side) =>
      `${side.field}: ${text(side.base)} when read, ${text(side.now)} now, ${text(side.wanted)} wanted`,
  );
  const message = `Expected record "${record.id}" at revision ${String(expectedRevision)}, but it is at revision ${String(record.revision)}${told.length > 0 ? ` (${told.join('; ')})` : ''}.`;
  return { ...recordFailure('RECORD_STALE', message), sides };
}

async function valuesThen(
  { context }: RecordsParts,
  id: string,
  revision: number,
): Promise<Variables> {
  for await (const { batch, state } of recordVersions(context.store, id))
    if (batch.revision === revision) return state.values;
  return {};
}

const text = (value: unknown): string =>
  value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 100);
