import type { NestedConditionResult, RuleResult } from 'json-rules-engine';
import type { Json } from '../model/index.ts';
import type { Hit } from './hit-policy/hit-policy-behaviour.ts';
import type { RuleResults } from './run-rules.ts';
import type { Aggregation, Condition, HitPolicy, RuleDefinition, RuleSet } from './rule-set.ts';

/** One condition with what it saw; groups hold their conditions in the order of the file. */
export type ConditionExplanation =
  | {
      readonly fact: string;
      readonly path?: string;
      readonly operator: string;
      /** The literal, or the value that the reference gave. */
      readonly expected: Json;
      readonly seen: Json;
      readonly passed: boolean;
    }
  | { readonly all: readonly ConditionExplanation[]; readonly passed: boolean }
  | { readonly any: readonly ConditionExplanation[]; readonly passed: boolean }
  | { readonly not: ConditionExplanation; readonly passed: boolean };

export type RuleExplanation = {
  readonly id: string;
  readonly fired: boolean;
  readonly conditions: ConditionExplanation;
};

/** Why the outputs are what they are. Plain JSON; the same inputs give the same text. */
export type Explanation = {
  readonly ruleSet: string;
  readonly version: string;
  readonly hitPolicy: HitPolicy;
  readonly aggregation?: Aggregation;
  /** Rules that the outputs come from. */
  readonly from: readonly string[];
  /** Every rule of the set, in the order of the file. */
  readonly rules: readonly RuleExplanation[];
};

export function explain(set: RuleSet, results: RuleResults, hit: Hit): Explanation {
  const { id, version, hitPolicy, aggregation, rules } = set;
  return {
    ruleSet: id,
    version,
    hitPolicy,
    ...(aggregation === undefined ? {} : { aggregation }),
    from: hit.from,
    rules: rules.map((rule) => explainRule(rule, resultOf(results, rule))),
  };
}

/** json-rules-engine answers every rule it was given; anything else is a bug of ours. */
export function resultOf(results: RuleResults, { id }: RuleDefinition): RuleResult {
  const result = results.get(id);
  if (result === undefined)
    throw new Error(`Expected a result of rule '${id}', but there is none.`);
  return result;
}

const explainRule = ({ id, conditions }: RuleDefinition, result: RuleResult): RuleExplanation => ({
  id,
  fired: result.result === true,
  conditions: explainCondition(conditions, result.conditions, result.result === true),
});

/** `passed` of a rule's root is the rule's own: json-rules-engine leaves it out there. */
function explainCondition(
  condition: Condition,
  result: NestedConditionResult,
  passed = 'result' in result && result.result,
): ConditionExplanation {
  if ('all' in condition) {
    return { all: explainEach(condition.all, 'all' in result ? result.all : []), passed };
  }
  if ('any' in condition) {
    return { any: explainEach(condition.any, 'any' in result ? result.any : []), passed };
  }
  if ('not' in condition) {
    if (!('not' in result)) throw misfit(condition);
    return { not: explainCondition(condition.not, result.not), passed };
  }
  const { fact, path, operator } = condition;
  if (!('fact' in result)) throw misfit(condition);
  return {
    fact,
    ...(path === undefined ? {} : { path }),
    operator,
    // Facts are JSON, and so are literals: json-rules-engine hands back what it was given.
    expected: result.valueResult as Json,
    // As above.
    seen: result.factResult as Json,
    passed,
  };
}

const explainEach = (
  conditions: readonly Condition[],
  results: readonly NestedConditionResult[],
): readonly ConditionExplanation[] =>
  conditions.map((condition, at) => {
    const result = results[at];
    if (result === undefined) throw misfit(condition);
    return explainCondition(condition, result);
  });

const misfit = (condition: Condition): Error =>
  new Error(`Expected a result of ${JSON.stringify(condition)}, but there is none.`);
