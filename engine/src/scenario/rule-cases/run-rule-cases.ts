import type { Failure } from '../../errors/failure.ts';
import {
  compileRuleSet,
  evaluateRuleSet,
  secondOpinion,
  type CompiledRuleSet,
  type RuleResource,
} from '../../rules/index.ts';
import { quoted, type Difference } from '../difference.ts';
import { compareValues } from '../expectation/compare-values.ts';
import type { RuleCase, RuleCases } from './rule-cases.ts';

/** Zone in which days of the cases are meant, as in the engine. */
const TIME_ZONE = 'Asia/Shanghai';

/**
 * Evaluates a rule set (parsed JSON) for every case, and once more with json-rules-engine; gives all
 * that is other than expected.
 */
export async function runRuleCases(
  ruleSet: unknown,
  { ruleSet: id, cases }: RuleCases,
  available: readonly RuleResource[] = [],
): Promise<readonly Difference[]> {
  const compiled = compileRuleSet(ruleSet, available);
  if (!compiled.ok) return compiled.failure.map((failure) => refused('ruleSet', failure));
  const own = compiled.value.ruleSet.id;
  if (own !== id) {
    return [
      { at: 'ruleSet', expected: `rule set "${id}"`, seen: `the file beside it is "${own}"` },
    ];
  }
  const differences: Difference[] = [];
  for (const [index, one] of cases.entries()) {
    differences.push(...(await runCase(compiled.value, one, `cases[${index}] ${one.title.en}`)));
  }
  return differences;
}

async function runCase(
  compiled: CompiledRuleSet,
  { inputs, factDate = compiled.ruleSet.effectiveFrom, matched, outputs }: RuleCase,
  at: string,
): Promise<readonly Difference[]> {
  const result = evaluateRuleSet(compiled, inputs, { factDate, timeZone: TIME_ZONE });
  if (!result.ok) return [refused(at, result.failure)];
  const seen = result.value;
  const sameRules =
    matched === undefined || JSON.stringify(matched) === JSON.stringify(seen.matched);
  const other = await secondOpinion(compiled, seen.explanation);
  return [
    ...(sameRules
      ? []
      : [{ at: `${at}: matched`, expected: quoted(matched), seen: quoted(seen.matched) }]),
    ...(outputs === undefined ? [] : compareValues(outputs, seen.outputs, `${at}: outputs`)),
    ...other.map(({ at: place, ours, theirs }) => ({
      at: `${at}: ${place}, by json-rules-engine`,
      expected: String(theirs),
      seen: String(ours),
    })),
  ];
}

const refused = (at: string, failure: Failure): Difference => ({
  at,
  expected: 'a result',
  seen: `[${failure.code}] ${failure.message}`,
  failure,
});
