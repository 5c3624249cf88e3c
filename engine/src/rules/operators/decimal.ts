import type { Decimal } from 'decimal.js';
import type { Json } from '../../model/index.ts';
import { decimalOf } from '../decimal-value.ts';
import type { RuleOperator } from './rule-operator.ts';
import { DECIMAL_COST } from './rule-operator.ts';

type Relation = (order: number) => boolean;

/** Compares as decimals, never as binary fractions; false where either side is no decimal. */
function comparing(relation: Relation): RuleOperator {
  return {
    expects: 'a number or a decimal string',
    accepts: (expected) => decimalOf(expected) !== undefined,
    holds: (seen, expected, charge) => {
      charge(DECIMAL_COST);
      const left = decimalOf(seen);
      const right = decimalOf(expected);
      return left !== undefined && right !== undefined && relation(left.comparedTo(right));
    },
  };
}

export const lessThan = comparing((order) => order < 0);
export const lessThanInclusive = comparing((order) => order <= 0);
export const greaterThan = comparing((order) => order > 0);
export const greaterThanInclusive = comparing((order) => order >= 0);
/** "1.50" and "1.5" are the same amount, though not the same text. */
export const decimalEqual = comparing((order) => order === 0);
export const decimalNotEqual = comparing((order) => order !== 0);

/** From the first to the second, both included. */
export const between: RuleOperator = {
  expects: 'a list of two decimals, the lower first',
  accepts: (expected) => {
    const range = rangeOf(expected);
    return range !== undefined && range.low.lessThanOrEqualTo(range.high);
  },
  holds: (seen, expected, charge) => {
    charge(2 * DECIMAL_COST);
    const value = decimalOf(seen);
    const range = rangeOf(expected);
    if (value === undefined || range === undefined) return false;
    return value.greaterThanOrEqualTo(range.low) && value.lessThanOrEqualTo(range.high);
  },
};

function rangeOf(expected: Json): { readonly low: Decimal; readonly high: Decimal } | undefined {
  if (!Array.isArray(expected) || expected.length !== 2) return undefined;
  const [low, high] = expected.map((bound: Json) => decimalOf(bound));
  return low === undefined || high === undefined ? undefined : { low, high };
}
