import type { Failure } from '../../errors/failure.ts';
import { analyseRuleSet, compileRuleSet, type RuleResource } from '../../rules/index.ts';
import { parseJson } from '../parse-json.ts';

/** Kinds of inputs told apart at each save, and looks at rules; the whole analysis is made on request. */
const MOST_REGIONS = 5_000;
const MOST_LOOKS = 500_000;
/** Of each sort of finding. */
const SHOWN = 5;

interface Surroundings {
  readonly available: readonly RuleResource[];
  readonly timeZone: string;
}

/** Gaps, clashes and rules that never win; nothing of what cannot be compiled, which is told elsewhere. */
export function lintRuleSet(
  content: string,
  { available, timeZone }: Surroundings,
): readonly Failure[] {
  const compiled = compileRuleSet(parseJson(content), available);
  if (!compiled.ok) return [];
  const { ruleSet } = compiled.value;
  const moment = { factDate: ruleSet.effectiveFrom, timeZone };
  const maxRegions = Math.min(MOST_REGIONS, Math.ceil(MOST_LOOKS / ruleSet.rules.length));
  const analysis = analyseRuleSet(compiled.value, { moment, maxRegions });
  const clashes = analysis.overlaps.filter(({ severity }) => severity === 'error');
  return [
    ...analysis.gaps
      .slice(0, SHOWN)
      .map(({ example }) => finding(`a rule for ${JSON.stringify(example)}, but none takes it`)),
    ...clashes.slice(0, SHOWN).map(({ rules: [one, other], example }) => ({
      ...finding(`one rule for ${JSON.stringify(example)}, but "${one}" and "${other}" clash`),
      elementId: other,
    })),
    ...(analysis.complete ? analysis.neverWin : []).slice(0, SHOWN).map((rule) => ({
      ...finding(`rule "${rule}" to win for some inputs, but it never does`),
      elementId: rule,
    })),
  ];
}

const finding = (expected: string): Failure => ({
  code: 'DRAFT_RULES_INCOMPLETE',
  message: `Expected ${expected}.`,
  mend: 'Mend the rules, or leave it where it is meant.',
});
