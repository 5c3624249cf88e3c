import {
  compileRuleSet,
  secondOpinion,
  type CompiledRuleSet,
  type RuleResource,
} from '../../rules/index.ts';
import type { Difference } from '../difference.ts';
import { judgeRuleCase, refusedCase } from './judge-rule-case.ts';
import type { RuleCase, RuleCases } from './rule-case.ts';

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
  if (!compiled.ok) return compiled.failure.map((failure) => refusedCase('ruleSet', failure));
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
  one: RuleCase,
  at: string,
): Promise<readonly Difference[]> {
  const { differences, explanation } = judgeRuleCase(compiled, one, at);
  if (explanation === undefined) return differences;
  const other = await secondOpinion(compiled, explanation);
  return [
    ...differences,
    ...other.map(({ at: place, ours, theirs }) => ({
      at: `${at}: ${place}, by json-rules-engine`,
      expected: String(theirs),
      seen: String(ours),
    })),
  ];
}
