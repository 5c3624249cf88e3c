import type { Json, Variables } from '../model/index.ts';
import { sameValue } from './entity/changed-fields.ts';
import { isList, isObject } from './schema-fields.ts';

export interface ValueDifference {
  /** As `credit.limit` or `contacts[0].phone`. */
  readonly path: string;
  /** Absent: there was none. */
  readonly from?: Json;
  /** Absent: there is none any more. */
  readonly to?: Json;
}

/** What differs between two versions of values, down to the single value. */
export function compareValues(from: Variables, to: Variables): readonly ValueDifference[] {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return names.flatMap((name) => differences(name, from[name], to[name]));
}

function differences(
  path: string,
  from: Json | undefined,
  to: Json | undefined,
): readonly ValueDifference[] {
  if (sameValue(from, to)) return [];
  if (isObject(from) && isObject(to))
    return compareValues(from, to).map((one) => ({ ...one, path: `${path}.${one.path}` }));
  if (isList(from) && isList(to)) return listDifferences(path, from, to);
  return [{ path, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
}

function listDifferences(
  path: string,
  from: readonly Json[],
  to: readonly Json[],
): readonly ValueDifference[] {
  const length = Math.max(from.length, to.length);
  return Array.from({ length }, (_, at) => at).flatMap((at) =>
    differences(`${path}[${String(at)}]`, from[at], to[at]),
  );
}
