import type { Json } from '../../model/index.ts';
import { compareDecimals } from '../decimal-value.ts';
import { isList } from '../schema/json-kinds.ts';
import type { Charge } from './rule-operator.ts';
import { DECIMAL_COST } from './rule-operator.ts';

/**
 * Equality of JSON values. A number and a decimal string are equal by value ("12.50" is 12.5); two
 * strings are equal as text alone, because "01" and "1" are different codes.
 */
export function sameValue(a: Json, b: Json, charge: Charge): boolean {
  charge(1);
  if (typeof a === 'number' || typeof b === 'number') return sameNumber(a, b, charge);
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b;
  if (isList(a) || isList(b)) return isList(a) && isList(b) && sameList(a, b, charge);
  return sameMembers(a, b, charge);
}

function sameNumber(a: Json, b: Json, charge: Charge): boolean {
  if (typeof a === typeof b) return a === b;
  charge(DECIMAL_COST);
  return compareDecimals(a, b) === 0;
}

function sameList(a: readonly Json[], b: readonly Json[], charge: Charge): boolean {
  return (
    a.length === b.length &&
    a.every((item, at) => {
      const other = b[at];
      return other !== undefined && sameValue(item, other, charge);
    })
  );
}

type Members = Readonly<Record<string, Json>>;

function sameMembers(a: Members, b: Members, charge: Charge): boolean {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => {
    const left = a[name];
    const right = Object.hasOwn(b, name) ? b[name] : undefined;
    return left !== undefined && right !== undefined && sameValue(left, right, charge);
  });
}
