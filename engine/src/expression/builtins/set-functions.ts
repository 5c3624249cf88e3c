import type { Run } from '../run.ts';
import { charge } from '../run.ts';
import { numberText } from '../values/to-text.ts';
import { isNumber } from '../values/decimal.ts';
import { equalValues } from '../values/equal.ts';
import { isList } from '../values/kinds.ts';
import type { Value } from '../values/value.ts';
import type { Builtin } from './builtin.ts';
import { builtin } from './builtin.ts';
import { list } from './param.ts';
import { many, one } from './signature.ts';

/** Lists taken as sets, in the order of first appearance (DMN 1.5, 10.3.4.4). */
export const SET_FUNCTIONS: readonly Builtin[] = [
  builtin(
    'distinct values',
    one(list('list'), (run, items) => distinct(run, items)),
  ),
  builtin('union', {
    ...many('list', (run, items) => distinct(run, items)),
    apply: (run, lists) => distinct(run, lists.flatMap(itemsOf)),
  }),
  builtin(
    'duplicate values',
    one(list('list'), (run, items) => {
      const again = items.filter((item, index) => firstIndex(run, items, item) < index);
      return distinct(run, again);
    }),
  ),
];

const itemsOf = (value: Value | undefined): readonly Value[] =>
  value === undefined ? [] : isList(value) ? value : [value];

function firstIndex(run: Run, items: readonly Value[], wanted: Value): number {
  charge(run, 1 + (items.length >> 3));
  return items.findIndex((item) => equalValues(run, item, wanted) === true);
}

/** Scalars are told apart by a key, all else by comparison with those kept so far. */
function distinct(run: Run, items: readonly Value[]): readonly Value[] {
  charge(run, items.length);
  const keys = new Set<string>();
  const structures: Value[] = [];
  return items.filter((item) => {
    const key = keyOf(item);
    if (key === undefined) {
      if (structures.some((kept) => equalsCharged(run, kept, item))) return false;
      structures.push(item);
      return true;
    }
    if (keys.has(key)) return false;
    keys.add(key);
    return true;
  });
}

function equalsCharged(run: Run, left: Value, right: Value): boolean {
  charge(run, 1);
  return equalValues(run, left, right) === true;
}

function keyOf(value: Value): string | undefined {
  if (typeof value === 'string') return `s${value}`;
  if (isNumber(value)) return `n${numberText(value)}`;
  return value === null || typeof value === 'boolean' ? String(value) : undefined;
}
