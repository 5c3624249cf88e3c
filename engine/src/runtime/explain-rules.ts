import { WaybillError } from '../errors/failure.ts';
import type { Json, Variables } from '../model/index.ts';
import {
  decideRuleSet,
  explainRuleSet,
  factDateOf,
  ruleSentences,
  sentence,
  withoutFactDate,
} from '../rules/index.ts';
import { toEpochMs } from '../expression/index.ts';
import type { EngineContext } from './engine-context.ts';
import type { RulesExplained } from './engine-values.ts';
import { localIso } from './local-iso.ts';
import type { RuleSets } from './rule-sets.ts';
import { unwrap } from './unwrap.ts';

/** Decides by a deployed rule set without a process, and says why; writes nothing. */
export const createExplainRules =
  ({ clock, timeZone }: EngineContext, rules: RuleSets) =>
  async (
    ruleSetId: string,
    inputs: Variables,
    { factDate }: { readonly factDate?: string } = {},
  ): Promise<RulesExplained> => {
    const date = factDate ?? factDateOf(inputs) ?? localIso(clock.now(), timeZone);
    const moment = { factDate: date, timeZone };
    const set = unwrap(await rules.inEffect(ruleSetId, mustBeDate(date, timeZone)));
    const given = withoutFactDate(set.ruleSet, inputs);
    const decision = decideRuleSet(set, given, moment);
    const made = { moment, ...(decision.ok && { decision: decision.value }) };
    const explanation = unwrap(explainRuleSet(set, given, made));
    const told = (language: 'zh' | 'en') => ({
      ...(decision.ok && { sentence: sentence(explanation, language, set.ruleSet) }),
      rules: ruleSentences(explanation, language, set.ruleSet),
    });
    return {
      ...{ ruleSetId, version: set.ruleSet.version, factDate: date },
      ...(decision.ok ? { outputs: explanation.outputs ?? null } : { failure: decision.failure }),
      // An explanation is JSON through and through.
      explanation: explanation as unknown as Json,
      told: { zh: told('zh'), en: told('en') },
    };
  };

function mustBeDate(date: string, timeZone: string): number {
  const time = toEpochMs(date, timeZone);
  if (time.ok) return time.value;
  throw new WaybillError({
    code: 'RULES_FACT_DATE',
    message: time.failure.message,
    mend: 'Give the date as 2026-01-31 or 2026-01-31T08:00:00+08:00.',
  });
}
