import type { Failure } from '../../errors/failure.ts';
import { compileRuleSet, evaluateRuleSet, type CompiledRuleSet } from '../../rules/index.ts';
import { quoted, type Difference } from '../difference.ts';
import { compareValues } from '../expectation/compare-values.ts';
import type { RuleCase, RuleCases } from './rule-cases.ts';

/** Evaluates a rule set (parsed JSON) for every case; gives all that is other than expected. */
export async function runRuleCases(
  ruleSet: unknown,
  { ruleSet: id, cases }: RuleCases,
): Promise<readonly Difference[]> {
  const compiled = compileRuleSet(ruleSet);
  if (!compiled.ok) return [refused('ruleSet', compiled.failure)];
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
  { inputs, matched, outputs }: RuleCase,
  at: string,
): Promise<readonly Difference[]> {
  const result = await evaluateRuleSet(compiled, inputs);
  if (!result.ok) return [refused(at, result.failure)];
  const seen = result.value;
  const sameRules =
    matched === undefined || JSON.stringify(matched) === JSON.stringify(seen.matched);
  return [
    ...(sameRules
      ? []
      : [{ at: `${at}: matched`, expected: quoted(matched), seen: quoted(seen.matched) }]),
    ...(outputs === undefined ? [] : compareValues(outputs, seen.outputs, `${at}: outputs`)),
  ];
}

const refused = (at: string, failure: Failure): Difference => ({
  at,
  expected: 'a result',
  seen: `[${failure.code}] ${failure.message}`,
  failure,
});
