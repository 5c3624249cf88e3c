import type { Json } from '../../model/index.ts';
import { isList } from '../schema/json-kinds.ts';
import type { DateValue } from './date-value.ts';
import { compareDates, dateOf } from './date-value.ts';
import type { PreparedOperator, RuleOperator } from './rule-operator.ts';
import { DECIMAL_COST } from './rule-operator.ts';

function comparing(relation: (order: number) => boolean): RuleOperator {
  const prepare = (expected: Json): PreparedOperator => {
    const right = dateOf(expected);
    return (seen, charge) => {
      charge(DECIMAL_COST);
      const left = dateOf(seen);
      return left !== undefined && right !== undefined && relation(compareDates(left, right));
    };
  };
  return {
    expects: 'an ISO 8601 date, or date-time with offset',
    accepts: (expected) => dateOf(expected) !== undefined,
    holds: (seen, expected, charge, resources) => prepare(expected)(seen, charge, resources),
    prepare,
  };
}

export const dateBefore = comparing((order) => order < 0);
export const dateOnOrBefore = comparing((order) => order <= 0);
export const dateAfter = comparing((order) => order > 0);
export const dateOnOrAfter = comparing((order) => order >= 0);
export const dateEqual = comparing((order) => order === 0);

/** From the first to the second, both included. */
function ranging(wanted: boolean): RuleOperator {
  const prepare = (expected: Json): PreparedOperator => {
    const range = rangeOf(expected);
    return (seen, charge) => {
      charge(2 * DECIMAL_COST);
      const value = dateOf(seen);
      if (value === undefined || range === undefined) return false;
      const within = compareDates(value, range.from) >= 0 && compareDates(value, range.to) <= 0;
      return within === wanted;
    };
  };
  return {
    expects: 'a list of two ISO 8601 dates, the earlier first',
    accepts: (expected) => {
      const range = rangeOf(expected);
      return range !== undefined && compareDates(range.from, range.to) <= 0;
    },
    holds: (seen, expected, charge, resources) => prepare(expected)(seen, charge, resources),
    prepare,
  };
}

export const dateBetween = ranging(true);
export const dateNotBetween = ranging(false);

function rangeOf(expected: Json): { readonly from: DateValue; readonly to: DateValue } | undefined {
  if (!isList(expected) || expected.length !== 2) return undefined;
  const [from, to] = expected.map(dateOf);
  return from === undefined || to === undefined ? undefined : { from, to };
}
