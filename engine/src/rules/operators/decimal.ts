import type { Json } from '../../model/index.ts';
import type { Amount } from '../decimal-value.ts';
import { amountOf, compareAmounts } from '../decimal-value.ts';
import { isList } from '../schema/json-kinds.ts';
import type { RuleOperator } from './rule-operator.ts';
import { DECIMAL_COST } from './rule-operator.ts';

type Relation = (order: number) => boolean;

/** Compares as decimals, never as binary fractions; false where either side is no decimal. */
function comparing(relation: Relation): RuleOperator {
  const prepareAmount = (expected: Json): AmountTest => {
    const right = amountOf(expected);
    return (left) => left !== null && right !== undefined && relation(compareAmounts(left, right));
  };
  return {
    expects: 'a number or a decimal string',
    accepts: (expected) => amountOf(expected) !== undefined,
    holds: byAmount(prepareAmount),
    prepareAmount,
  };
}

type AmountTest = (seen: Amount | null) => boolean;

const byAmount =
  (prepareAmount: (expected: Json) => AmountTest): RuleOperator['holds'] =>
  (seen, expected, charge) => {
    charge(DECIMAL_COST);
    return prepareAmount(expected)(amountOf(seen) ?? null);
  };

export const lessThan = comparing((order) => order < 0);
export const lessThanInclusive = comparing((order) => order <= 0);
export const greaterThan = comparing((order) => order > 0);
export const greaterThanInclusive = comparing((order) => order >= 0);
/** "1.50" and "1.5" are the same amount, though not the same text. */
export const decimalEqual = comparing((order) => order === 0);
export const decimalNotEqual = comparing((order) => order !== 0);

/** From the first to the second, both included. */
function ranging(wanted: boolean): RuleOperator {
  const prepareAmount = (expected: Json): AmountTest => {
    const range = rangeOf(expected);
    return (value) => {
      if (value === null || range === undefined) return false;
      const within =
        compareAmounts(value, range.low) >= 0 && compareAmounts(value, range.high) <= 0;
      return within === wanted;
    };
  };
  return {
    expects: 'a list of two decimals, the lower first',
    accepts: (expected) => {
      const range = rangeOf(expected);
      return range !== undefined && compareAmounts(range.low, range.high) <= 0;
    },
    holds: byAmount(prepareAmount),
    prepareAmount,
  };
}

export const between = ranging(true);
export const notBetween = ranging(false);

function rangeOf(expected: Json): { readonly low: Amount; readonly high: Amount } | undefined {
  if (!isList(expected) || expected.length !== 2) return undefined;
  const [low, high] = expected.map(amountOf);
  return low === undefined || high === undefined ? undefined : { low, high };
}
