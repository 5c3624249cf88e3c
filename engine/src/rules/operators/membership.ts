import type { Json } from '../../model/index.ts';
import type { Charge, RuleOperator } from './rule-operator.ts';
import { sameValue } from './same-value.ts';

const isIn = (item: Json, list: Json, charge: Charge): boolean =>
  Array.isArray(list) && list.some((other: Json) => sameValue(item, other, charge));

const listExpected = { expects: 'a list', accepts: (value: Json): boolean => Array.isArray(value) };
const anyExpected = { expects: 'a value that is not an object', accepts: (): boolean => true };

/** The value seen is one of the list. */
export const inList: RuleOperator = { ...listExpected, holds: isIn };

export const notInList: RuleOperator = {
  ...listExpected,
  holds: (seen, list, charge) => Array.isArray(list) && !isIn(seen, list, charge),
};

/** The list seen has the value; what is no list neither contains nor does not. */
export const contains: RuleOperator = {
  ...anyExpected,
  holds: (seen, item, charge) => isIn(item, seen, charge),
};

export const doesNotContain: RuleOperator = {
  ...anyExpected,
  holds: (seen, item, charge) => Array.isArray(seen) && !isIn(item, seen, charge),
};
