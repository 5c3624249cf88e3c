import type { Json } from '../../model/index.ts';
import { compileTextPattern } from '../text-pattern.ts';
import type { PreparedOperator, RuleOperator } from './rule-operator.ts';

/** Characters times instructions that count as one value looked at. */
const WORK_PER_VALUE = 200;

function matching(wanted: boolean): RuleOperator {
  const prepare = (expected: Json): PreparedOperator => {
    const pattern = typeof expected === 'string' ? compileTextPattern(expected) : undefined;
    return (seen, charge) => {
      if (pattern === undefined || typeof seen !== 'string') return false;
      charge(1 + Math.ceil((seen.length * pattern.size) / WORK_PER_VALUE));
      return pattern.foundIn(seen) === wanted;
    };
  };
  return {
    expects: 'a pattern of RE2 of bounded size, without look-around and back-references',
    accepts: (expected) =>
      typeof expected === 'string' && compileTextPattern(expected) !== undefined,
    literalOnly: true,
    holds: (seen, expected, charge, resources) => prepare(expected)(seen, charge, resources),
    prepare,
  };
}

export const matches = matching(true);
export const doesNotMatch = matching(false);
