import type { Run } from '../run.ts';
import { charge } from '../run.ts';
import { equalValues } from '../values/equal.ts';
import { FeelRange } from '../values/feel-range.ts';
import { isList } from '../values/kinds.ts';
import { rangeHolds } from '../values/range-holds.ts';
import type { Value } from '../values/value.ts';

/**
 * Whether `value` passes a test value: lies in a range, is in a list (or in a range or list of
 * it), or equals it (DMN 1.5, 10.3.2.8, table 55).
 */
export function memberOf(run: Run, value: Value, test: Value): boolean | null {
  if (test instanceof FeelRange) return rangeHolds(run, test, value);
  if (!isList(test)) return equalValues(run, value, test);
  return isList(value) && equalValues(run, value, test) === true ? true : inList(run, value, test);
}

function inList(run: Run, value: Value, list: readonly Value[]): boolean {
  charge(run, 1 + (list.length >> 2));
  return list.some((item) =>
    item instanceof FeelRange
      ? rangeHolds(run, item, value) === true
      : equalValues(run, value, item) === true,
  );
}
