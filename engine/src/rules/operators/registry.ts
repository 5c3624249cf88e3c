import * as date from './date.ts';
import * as decimal from './decimal.ts';
import { equal, notEqual } from './equality.ts';
import { contains, doesNotContain, inList, notInList } from './membership.ts';
import { doesNotMatch, matches } from './pattern.ts';
import type { RuleOperator } from './rule-operator.ts';
import { inTable, notInTable } from './table-membership.ts';
import { notWithinWorkingDays, withinWorkingDays } from './working-days.ts';

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
  notBetween: decimal.notBetween,
  decimalEqual: decimal.decimalEqual,
  decimalNotEqual: decimal.decimalNotEqual,
  dateBefore: date.dateBefore,
  dateOnOrBefore: date.dateOnOrBefore,
  dateAfter: date.dateAfter,
  dateOnOrAfter: date.dateOnOrAfter,
  dateEqual: date.dateEqual,
  dateBetween: date.dateBetween,
  dateNotBetween: date.dateNotBetween,
  withinWorkingDays,
  notWithinWorkingDays,
  matches,
  doesNotMatch,
  inTable,
  notInTable,
};
