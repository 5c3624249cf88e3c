import { sameValue } from './same-value.ts';
import type { RuleOperator } from './rule-operator.ts';

const expects = 'a value that is not an object';
const accepts = (): boolean => true;

export const equal: RuleOperator = { expects, accepts, holds: sameValue };

export const notEqual: RuleOperator = {
  expects,
  accepts,
  holds: (seen, expected, charge) => !sameValue(seen, expected, charge),
};
