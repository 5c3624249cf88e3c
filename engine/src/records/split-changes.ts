import type { Json, Variables } from '../model/index.ts';
import type { SplitChanges } from './entity/command.ts';
import type { RecordType } from './record-type.ts';

/** Null takes a field away. */
export type GivenChanges = Readonly<Record<string, Json>>;

/** Tells changes that count at once from those that wait for approval. */
export function splitChanges({ fields }: RecordType, given: GivenChanges): SplitChanges {
  const guarded = ([name]: readonly [string, Json]): boolean => fields[name]?.approval === true;
  const entries = Object.entries(given);
  return {
    direct: changesOf(entries.filter((entry) => !guarded(entry))),
    guarded: changesOf(entries.filter(guarded)),
  };
}

function changesOf(entries: readonly (readonly [string, Json])[]) {
  return {
    values: Object.fromEntries(entries.filter(([, value]) => value !== null)),
    removed: entries.flatMap(([name, value]) => (value === null ? [name] : [])),
  };
}

export const withoutNulls = (given: Variables): Variables =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
