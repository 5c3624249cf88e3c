import type { Json } from '../../model/index.ts';
import { compareDecimals } from '../decimal-value.ts';
import { compareDates, dateOf } from '../operators/date-value.ts';
import { isList } from '../schema/json-kinds.ts';

/** Negative, zero or positive: as decimals, or else as dates; undefined where they are neither. */
export function endOrder(a: Json, b: Json): number | undefined {
  const order = compareDecimals(a, b);
  if (order !== undefined) return order;
  const left = dateOf(a);
  const right = dateOf(b);
  return left === undefined || right === undefined ? undefined : compareDates(left, right);
}

/** From the low end, included, to the high end, included or not; null is an open end. */
export function isWithin(value: Json, cell: Json | undefined, highIncluded: boolean): boolean {
  if (!isList(cell)) return false;
  const [low = null, high = null] = cell;
  if (endOrder(value, value) === undefined) return false;
  const above = low === null ? 0 : endOrder(value, low);
  const below = high === null ? -1 : endOrder(value, high);
  if (above === undefined || below === undefined) return false;
  return above >= 0 && (highIncluded ? below <= 0 : below < 0);
}
