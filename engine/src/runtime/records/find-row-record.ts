import { RECORD, uniqueKey, type RecordState, type RowReading } from '../../records/index.ts';
import type { Planning } from './planning.ts';
import { idOfClaim } from './records-context.ts';

/** Why it cannot be told which record a row is about. */
export interface NoRowRecord {
  readonly problem: string;
  /** Another import has taken the key, and its record is not written yet. */
  readonly raced: boolean;
}

/** The record that a row is about. Undefined: there is none yet. */
export async function findRowRecord(
  planning: Planning,
  { id, values }: RowReading,
): Promise<RecordState | undefined | NoRowRecord> {
  const { parts, compiled } = planning;
  const wanted = id ?? (await idOfFirstKey(planning, values));
  if (wanted === undefined) return undefined;
  if (!wanted.startsWith(`${compiled.type.id}/`))
    return { problem: `has $id "${wanted}", which is no ${compiled.type.id}`, raced: false };
  const loaded = await parts.entities.load<RecordState>(RECORD, wanted);
  if (loaded) return loaded.state;
  const problem = `is about record "${wanted}", which does not exist`;
  return { problem, raced: id === undefined };
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
