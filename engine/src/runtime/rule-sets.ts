import { fail, ok, type Failure, type Result } from '../errors/failure.ts';
import type { CompleteRulesCommand, Effect, FailRulesCommand } from '../kernel/index.ts';
import {
  evaluateRuleSet,
  factDateOf,
  versionInEffect,
  withoutFactDate,
  type CompiledRuleSet,
  type FactMoment,
} from '../rules/index.ts';
import { localIso } from './local-iso.ts';
import { createCompiledSets, type CompiledSets } from './compiled-sets.ts';
import type { EngineContext } from './engine-context.ts';

type RulesEffect = Extract<Effect, { kind: 'evaluate-rules' }>;

/**
 * Runs rule sets for business rule tasks: the version in effect on the date of the fact, which the
 * inputs name as `factDate`; else it is the time of the command. The explanation records it.
 */
export interface RuleSets {
  /** The command that answers the task. Never rejects. */
  readonly answer: (
    effect: RulesEffect,
    now: number,
  ) => Promise<CompleteRulesCommand | FailRulesCommand>;
  /** The version in effect at a time. */
  readonly inEffect: (id: string, at: number) => Promise<Result<CompiledRuleSet>>;
  /** The text of a set that has not been deployed. */
  readonly compileText: CompiledSets['compileText'];
}

export function createRuleSets({
  store,
  timeZone,
}: Pick<EngineContext, 'store' | 'timeZone'>): RuleSets {
  const sets = createCompiledSets(store);
  return {
    inEffect: (id, at) => inEffect(sets, id, { factDate: localIso(at, timeZone), timeZone }),
    compileText: sets.compileText,
    answer: async (effect, now) => {
      const { key, ruleSetId, inputs } = effect;
      const factDate = factDateOf(inputs) ?? localIso(now, timeZone);
      const moment = { factDate, timeZone };
      const set = await inEffect(sets, ruleSetId, moment);
      if (!set.ok) return failed(effect, set.failure);
      const given = withoutFactDate(set.value.ruleSet, inputs);
      const result = evaluateRuleSet(set.value, given, moment);
      if (!result.ok) return failed(effect, result.failure);
      const { outputs, explanation } = result.value;
      const ruleSetVersion = set.value.ruleSet.version;
      return {
        kind: 'complete-rules',
        key,
        ruleSetId,
        ruleSetVersion,
        inputs,
        outputs,
        explanation,
      };
    },
  };
}

async function inEffect(
  sets: CompiledSets,
  id: string,
  moment: FactMoment,
): Promise<Result<CompiledRuleSet>> {
  const versions = await sets.versionsOf(id);
  if (!versions.ok) return versions;
  const chosen = versionInEffect(versions.value, (one) => one.ruleSet.effectiveFrom, moment);
  if (!chosen.ok) return chosen;
  return chosen.value ? ok(chosen.value) : fail(notFound(id, moment));
}

const failed = ({ key, element }: RulesEffect, failure: Failure): FailRulesCommand => ({
  kind: 'fail-rules',
  key,
  failure: { ...failure, elementId: failure.elementId ?? element },
});

const notFound = (id: string, { factDate }: FactMoment): Failure => ({
  code: 'RULE_SET_NOT_FOUND',
  message: `Expected a rule set "${id}" that is in effect on ${factDate}, but none is deployed.`,
  mend: 'Deploy the rule set, or correct the called decision, and resolve the incident.',
});
