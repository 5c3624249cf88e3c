import { judgeRuleCase } from '@waybill/engine/rule-cases';
import {
  analyseRuleSet,
  compileRuleSet,
  readRuleResource,
  ruleSentences,
  sentence,
  type Analysis,
  type CompiledRuleSet,
  type RuleResource,
} from '@waybill/engine/rules';
import { ZONE } from '../../../parts/company-zone.ts';
import type { CaseTold, Checked, CheckRequest } from './check-request.ts';

/** Run at each change; what comes after them is run when a draft is tried. */
const MOST_CASES = 500;
/** Kinds of inputs that are told apart, and looks at rules for that: some seconds beside the page. */
const MOST_REGIONS = 20_000;
const MOST_LOOKS = 5_000_000;

export interface Checking {
  readonly checked: Checked;
  /** Takes longer; absent where the set cannot be compiled. */
  readonly analyse?: () => Analysis;
}

/** What the engine itself says of a rule set and its cases. Pure. */
export function checkSet({ set, cases, resources, open, language }: CheckRequest): Checking {
  const compiled = compileRuleSet(set, resources.flatMap(readResource));
  if (!compiled.ok) return { checked: { problems: compiled.failure, verdicts: [] } };
  const judged = cases.slice(0, MOST_CASES).map((one) => judgeRuleCase(compiled.value, one, ''));
  const told = open === undefined ? undefined : tell(compiled.value, judged[open], language);
  return {
    checked: {
      problems: [],
      verdicts: judged.map(({ differences, outputs, matched }) => ({
        differences,
        ...(outputs !== undefined && { outputs }),
        ...(matched && { matched }),
      })),
      ...(told && { told }),
    },
    analyse: () => {
      const moment = { factDate: set.effectiveFrom, timeZone: ZONE };
      const maxRegions = Math.min(MOST_REGIONS, Math.ceil(MOST_LOOKS / set.rules.length));
      return analyseRuleSet(compiled.value, { moment, maxRegions });
    },
  };
}

function tell(
  { ruleSet }: CompiledRuleSet,
  judged: ReturnType<typeof judgeRuleCase> | undefined,
  language: CheckRequest['language'],
): CaseTold | undefined {
  const explanation = judged?.explanation;
  if (explanation === undefined) return undefined;
  return {
    sentence: sentence(explanation, language, ruleSet),
    steps: ruleSentences(explanation, language, ruleSet),
  };
}

function readResource({ kind, json }: CheckRequest['resources'][number]): readonly RuleResource[] {
  if (kind !== 'calendar' && kind !== 'table') return [];
  const read = readRuleResource(kind, JSON.parse(json));
  return read.ok ? [read.value] : [];
}
