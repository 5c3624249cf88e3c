import type { Json, Variables } from '../../model/index.ts';
import { isObject } from '../schema-fields.ts';

/** What a row changes of a record: groups are filled in, tables and lists replaced as a whole. */
export function importedChanges(before: Variables, given: Variables): Variables {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, merged(before[name], value)]),
  );
}

/** A group of which nothing is left goes. */
function merged(before: Json | undefined, given: Json): Json {
  if (!isObject(given)) return given;
  const old: Variables = isObject(before) ? before : {};
  const changes = Object.entries(importedChanges(old, given));
  const all = { ...old, ...Object.fromEntries(changes) };
  const left = Object.entries(all).filter(([, value]) => value !== null);
  return left.length === 0 ? null : Object.fromEntries(left);
}
