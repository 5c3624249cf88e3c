import type { Json } from '../../model/index.ts';
import { isList } from '../schema/json-kinds.ts';
import type { Charge, PreparedOperator, RuleOperator } from './rule-operator.ts';
import { sameValue } from './same-value.ts';

const isIn = (item: Json, list: Json, charge: Charge): boolean =>
  isList(list) && list.some((other) => sameValue(item, other, charge));

/** Texts are found by one look where the list holds nothing but texts. */
function among(list: Json, wanted: boolean): PreparedOperator {
  const texts = isList(list) && list.every((one) => typeof one === 'string');
  if (!texts) return (seen, charge) => isList(list) && isIn(seen, list, charge) === wanted;
  const known = new Set<Json>(list);
  return (seen, charge) => {
    charge(1);
    const found = typeof seen === 'number' ? isIn(seen, list, charge) : known.has(seen);
    return found === wanted;
  };
}

const listExpected = { expects: 'a list', accepts: isList };
const anyExpected = { expects: 'a value that is not an object', accepts: (): boolean => true };

/** The value seen is one of the list. */
export const inList: RuleOperator = {
  ...listExpected,
  holds: isIn,
  prepare: (list) => among(list, true),
};

export const notInList: RuleOperator = {
  ...listExpected,
  holds: (seen, list, charge) => isList(list) && !isIn(seen, list, charge),
  prepare: (list) => among(list, false),
};

/** The list seen has the value; what is no list neither contains nor does not. */
export const contains: RuleOperator = {
  ...anyExpected,
  holds: (seen, item, charge) => isIn(item, seen, charge),
};

export const doesNotContain: RuleOperator = {
  ...anyExpected,
  holds: (seen, item, charge) => isList(seen) && !isIn(item, seen, charge),
};
