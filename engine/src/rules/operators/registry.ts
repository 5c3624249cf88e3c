import * as date from './date.ts';
import * as decimal from './decimal.ts';
import { equal, notEqual } from './equality.ts';
import { contains, doesNotContain, inList, notInList } from './membership.ts';
import type { RuleOperator } from './rule-operator.ts';

/** Every operator a rule may name: json-rules-engine's own names, exact, and ours. No others. */
export const OPERATORS: Readonly<Record<string, RuleOperator>> = {
  equal,
  notEqual,
  in: inList,
  notIn: notInList,
  contains,
  doesNotContain,
  lessThan: decimal.lessThan,
  lessThanInclusive: decimal.lessThanInclusive,
  greaterThan: decimal.greaterThan,
  greaterThanInclusive: decimal.greaterThanInclusive,
  between: decimal.between,
  decimalEqual: decimal.decimalEqual,
  decimalNotEqual: decimal.decimalNotEqual,
  dateBefore: date.dateBefore,
  dateOnOrBefore: date.dateOnOrBefore,
  dateAfter: date.dateAfter,
  dateOnOrAfter: date.dateOnOrAfter,
  dateBetween: date.dateBetween,
};
