import type { Json } from '../../model/index.ts';
import { shown, type Difference } from '../difference.ts';

/** Objects member by member, lists item by item and of the same length, all else by equality. */
export function compareValues(
  expected: Json,
  seen: Json | undefined,
  at: string,
): readonly Difference[] {
  if (isMembers(expected) && isMembers(seen)) return compareMembers(expected, seen, at);
  if (isList(expected) && isList(seen) && expected.length === seen.length) {
    return expected.flatMap((item, index) => compareValues(item, seen[index], `${at}[${index}]`));
  }
  return expected === seen ? [] : [{ at, expected: shown(expected), seen: shown(seen) }];
}

type Members = Readonly<Record<string, Json>>;

/** What is expected must be there; more may be there. */
export function compareMembers(
  expected: Members,
  seen: Members,
  at: string,
): readonly Difference[] {
  return Object.entries(expected).flatMap(([name, value]) =>
    compareValues(value, Object.hasOwn(seen, name) ? seen[name] : undefined, `${at}.${name}`),
  );
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

const isMembers = (value: Json | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
