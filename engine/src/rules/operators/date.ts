import type { Json } from '../../model/index.ts';
import type { DateValue } from './date-value.ts';
import { compareDates, dateOf } from './date-value.ts';
import type { RuleOperator } from './rule-operator.ts';

function comparing(relation: (order: number) => boolean): RuleOperator {
  return {
    expects: 'an ISO 8601 date, or date-time with offset',
    accepts: (expected) => dateOf(expected) !== undefined,
    holds: (seen, expected, charge) => {
      charge(1);
      const left = dateOf(seen);
      const right = dateOf(expected);
      return left !== undefined && right !== undefined && relation(compareDates(left, right));
    },
  };
}

export const dateBefore = comparing((order) => order < 0);
export const dateOnOrBefore = comparing((order) => order <= 0);
export const dateAfter = comparing((order) => order > 0);
export const dateOnOrAfter = comparing((order) => order >= 0);

/** From the first to the second, both included. */
export const dateBetween: RuleOperator = {
  expects: 'a list of two ISO 8601 dates, the earlier first',
  accepts: (expected) => {
    const range = rangeOf(expected);
    return range !== undefined && compareDates(range.from, range.to) <= 0;
  },
  holds: (seen, expected, charge) => {
    charge(2);
    const value = dateOf(seen);
    const range = rangeOf(expected);
    if (value === undefined || range === undefined) return false;
    return compareDates(value, range.from) >= 0 && compareDates(value, range.to) <= 0;
  },
};

function rangeOf(expected: Json): { readonly from: DateValue; readonly to: DateValue } | undefined {
  if (!Array.isArray(expected) || expected.length !== 2) return undefined;
  const [from, to] = expected.map((bound: Json) => dateOf(bound));
  return from === undefined || to === undefined ? undefined : { from, to };
}
