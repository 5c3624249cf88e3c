import { fail, ok, type Failure, type Result } from '../errors/failure.ts';
import { toEpochMs } from '../expression/index.ts';
import type { CompleteRulesCommand, Effect, FailRulesCommand } from '../kernel/index.ts';
import type { StoredResource } from '../ports/index.ts';
import { compileRuleSet, evaluateRuleSet, type CompiledRuleSet } from '../rules/index.ts';
import type { EngineContext } from './engine-context.ts';
import { createLruCache } from './lru-cache.ts';
import { parseJson } from './read-resource.ts';

type RulesEffect = Extract<Effect, { kind: 'evaluate-rules' }>;

/** Runs rule sets for business rule tasks: the version in effect at the command's time. */
export interface RuleSets {
  /** The command that answers the task. Never rejects. */
  readonly answer: (
    effect: RulesEffect,
    now: number,
  ) => Promise<CompleteRulesCommand | FailRulesCommand>;
  /** The version in effect at a time. */
  readonly inEffect: (id: string, at: number) => Promise<Result<CompiledRuleSet>>;
}

const COMPILED_SETS = 500;

export function createRuleSets({
  store,
  timeZone,
}: Pick<EngineContext, 'store' | 'timeZone'>): RuleSets {
  const compiled = createLruCache<CompiledRuleSet>(COMPILED_SETS);

  const compile = ({ json, digest }: StoredResource): Result<CompiledRuleSet> => {
    const known = compiled.get(digest);
    if (known) return ok(known);
    const result = compileRuleSet(parseJson(json));
    if (result.ok) compiled.set(digest, result.value);
    return result;
  };

  const inEffect = async (id: string, now: number): Promise<Result<CompiledRuleSet>> => {
    let newest: { readonly from: number; readonly set: CompiledRuleSet } | undefined;
    for (const resource of await store.resources('rule-set', id)) {
      const set = compile(resource);
      if (!set.ok) return set;
      const from = toEpochMs(set.value.ruleSet.effectiveFrom, timeZone);
      // Among versions of the same date the one deployed last counts.
      if (from.ok && from.value <= now && from.value >= (newest?.from ?? -Infinity)) {
        newest = { from: from.value, set: set.value };
      }
    }
    return newest ? ok(newest.set) : fail(notFound(id));
  };

  return {
    inEffect,
    answer: async (effect, now) => {
      const { key, ruleSetId, inputs } = effect;
      const set = await inEffect(ruleSetId, now);
      if (!set.ok) return failed(effect, set.failure);
      const result = await evaluateRuleSet(set.value, inputs);
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

const failed = ({ key, element }: RulesEffect, failure: Failure): FailRulesCommand => ({
  kind: 'fail-rules',
  key,
  failure: { ...failure, elementId: failure.elementId ?? element },
});

const notFound = (id: string): Failure => ({
  code: 'RULE_SET_NOT_FOUND',
  message: `Expected a rule set "${id}" that is in effect, but none is deployed.`,
  mend: 'Deploy the rule set, or correct the called decision, and resolve the incident.',
});
