import type { Run } from '../run.ts';
import { charge, warn } from '../run.ts';
import { compareValues } from '../values/compare.ts';
import type { FeelFunction } from '../values/feel-function.ts';
import { typeName } from '../values/type-name.ts';
import type { Value } from '../values/value.ts';
import type { Builtin } from './builtin.ts';
import { builtin } from './builtin.ts';
import { func, list, optional } from './param.ts';
import { many, two } from './signature.ts';

/** Functions that order values (DMN 1.5, 10.3.4.4 and 10.3.4.9). */
export const ORDER_FUNCTIONS: readonly Builtin[] = [
  builtin('sort', two(list('list'), optional(func('precedes')), sort)),
  builtin(
    'min',
    many('list', (run, items) => extreme(run, items, -1)),
  ),
  builtin(
    'max',
    many('list', (run, items) => extreme(run, items, 1)),
  ),
];

/** Stable; without a function in ascending order. */
function sort(run: Run, items: readonly Value[], precedes?: FeelFunction): Value {
  if (!precedes) return ascending(run, items);
  return items.toSorted((left, right) => {
    if (precedes.call(run, [left, right]) === true) return -1;
    return precedes.call(run, [right, left]) === true ? 1 : 0;
  });
}

/** Null with a warning where two items cannot be compared. */
function ascending(run: Run, items: readonly Value[]): readonly Value[] | null {
  const seen = { incomparable: false };
  const sorted = items.toSorted((left, right) => {
    charge(run, 1);
    const order = compareValues(run, left, right);
    seen.incomparable ||= order === null;
    return order ?? 0;
  });
  return seen.incomparable ? warn(run, 'The list holds values that have no common order.') : sorted;
}

/** The greatest item by `sign` 1, the least by -1. */
function extreme(run: Run, items: readonly Value[], sign: 1 | -1): Value {
  let best: Value = items[0] ?? null;
  if (best === null) return null;
  for (const item of items) {
    const order = compareValues(run, item, best);
    if (order === null)
      return warn(run, `Cannot compare ${typeName(item)} with ${typeName(best)}.`);
    if (order * sign > 0) best = item;
  }
  return best;
}
