import type { Json } from '../../model/index.ts';
import { sameValue } from './same-value.ts';
import type { PreparedOperator, RuleOperator } from './rule-operator.ts';

/** A text equals a number alone besides itself: mostly one look is enough. */
const same = (expected: Json): PreparedOperator =>
  typeof expected === 'string'
    ? (seen, charge) => {
        if (typeof seen === 'number') return sameValue(seen, expected, charge);
        charge(1);
        return seen === expected;
      }
    : (seen, charge) => sameValue(seen, expected, charge);

const expects = 'a value that is not an object';
const accepts = (): boolean => true;

export const equal: RuleOperator = { expects, accepts, holds: sameValue, prepare: same };

export const notEqual: RuleOperator = {
  expects,
  accepts,
  holds: (seen, expected, charge) => !sameValue(seen, expected, charge),
  prepare: (expected) => {
    const isSame = same(expected);
    return (seen, charge, resources) => !isSame(seen, charge, resources);
  },
};
