import type { Failure } from '../../errors/failure.ts';
import type { Json } from '../../model/index.ts';
import { evaluateRuleSet, type CompiledRuleSet, type Explanation } from '../../rules/index.ts';
import { quoted, type Difference } from '../difference.ts';
import { compareValues } from '../expectation/compare-values.ts';
import type { RuleCase } from './rule-case.ts';

/** Zone in which days of the cases are meant, as in the engine. */
const TIME_ZONE = 'Asia/Shanghai';

/** What came of one case. */
export interface JudgedCase {
  /** All that is other than expected; empty: it passed. */
  readonly differences: readonly Difference[];
  /** Absent, as `outputs` and `matched`, where the set could not decide. */
  readonly explanation?: Explanation;
  readonly outputs?: Json;
  readonly matched?: readonly string[];
}

/** Evaluates the set for the case. Pure: it runs in a browser as it is. */
export function judgeRuleCase(
  compiled: CompiledRuleSet,
  { inputs, factDate = compiled.ruleSet.effectiveFrom, matched, outputs }: RuleCase,
  at: string,
): JudgedCase {
  const result = evaluateRuleSet(compiled, inputs, { factDate, timeZone: TIME_ZONE });
  if (!result.ok) return { differences: [refusedCase(at, result.failure)] };
  const seen = result.value;
  const sameRules =
    matched === undefined || JSON.stringify(matched) === JSON.stringify(seen.matched);
  const differences = [
    ...(sameRules
      ? []
      : [{ at: `${at}: matched`, expected: quoted(matched), seen: quoted(seen.matched) }]),
    ...(outputs === undefined ? [] : compareValues(outputs, seen.outputs, `${at}: outputs`)),
  ];
  return { differences, ...seen };
}

export const refusedCase = (at: string, failure: Failure): Difference => ({
  at,
  expected: 'a result',
  seen: `[${failure.code}] ${failure.message}`,
  failure,
});
