import type { Json } from '../../model/index.ts';
import { isList } from '../schema/json-kinds.ts';

/**
 * Whether json-rules-engine's own operator of the name means the same as ours for these values: it
 * compares with `===`, and numbers as doubles.
 */
export function speaksNatively(operator: string, seen: Json, expected: Json): boolean {
  return Object.hasOwn(NATIVE, operator) && NATIVE[operator]?.(seen, expected) === true;
}

type Fits = (seen: Json, expected: Json) => boolean;

const bothNumbers: Fits = (seen, expected) =>
  typeof seen === 'number' && typeof expected === 'number';

/** Of one kind, so that no number meets a decimal string. */
const alike: Fits = (a, b) => isScalar(a) && isScalar(b) && !mixes(a, b);

const inside: Fits = (item, list) => isList(list) && list.every((other) => alike(item, other));

const NATIVE: Readonly<Record<string, Fits>> = {
  equal: alike,
  notEqual: alike,
  in: inside,
  notIn: inside,
  contains: (list, item) => inside(item, list),
  doesNotContain: (list, item) => inside(item, list),
  lessThan: bothNumbers,
  lessThanInclusive: bothNumbers,
  greaterThan: bothNumbers,
  greaterThanInclusive: bothNumbers,
};

const isScalar = (value: Json): boolean => typeof value !== 'object' || value === null;

const mixes = (a: Json, b: Json): boolean =>
  (typeof a === 'number' && typeof b === 'string') ||
  (typeof a === 'string' && typeof b === 'number');
