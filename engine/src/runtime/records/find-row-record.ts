import { RECORD, uniqueKey, type RecordState, type RowReading } from '../../records/index.ts';
import type { Planning } from './planning.ts';
import { idOfClaim } from './records-context.ts';

/** The record that a row is about. Undefined: there is none yet; a text: why it cannot be told. */
export async function findRowRecord(
  planning: Planning,
  { id, values }: RowReading,
): Promise<RecordState | undefined | string> {
  const { parts, compiled } = planning;
  const wanted = id ?? (await idOfFirstKey(planning, values));
  if (wanted === undefined) return undefined;
  if (!wanted.startsWith(`${compiled.type.id}/`))
    return `has $id "${wanted}", which is no ${compiled.type.id}`;
  const loaded = await parts.entities.load<RecordState>(RECORD, wanted);
  return loaded?.state ?? `is about record "${wanted}", which does not exist`;
}

async function idOfFirstKey(
  { parts, compiled }: Planning,
  values: RowReading['values'],
): Promise<string | undefined> {
  const { id, unique } = compiled.type;
  const names = unique[0] ?? [];
  const key = names.map((name) => values[name] ?? null);
  if (key.includes(null)) return undefined;
  return idOfClaim(await parts.context.store.claimOwner(uniqueKey(id, names, key)));
}
