import type { Result } from '../errors/failure.ts';
import { ok } from '../errors/failure.ts';
import type { Json, Variables } from '../model/index.ts';
import type { CompiledRuleSet } from './compile-rule-set.ts';
import type { Explanation } from './explain.ts';
import { explain, resultOf } from './explain.ts';
import { readFact, referenceIn, sourceOf } from './fact-reference.ts';
import type { Hit, MatchedRule } from './hit-policy/hit-policy-behaviour.ts';
import { HIT_POLICIES } from './hit-policy/registry.ts';
import { plainJson } from './plain-json.ts';
import { refuse } from './refuse.ts';
import type { RuleResults } from './run-rules.ts';
import { BudgetSpent } from './run-rules.ts';
import type { RuleDefinition } from './rule-set.ts';
import { setNameOf } from './set-name.ts';

export interface RuleResult {
  /**
   * One rule's outputs, or null without a match (unique, first, any, priority); a list of them
   * (rule-order, collect list); totals by name, or null (collect sum, min, max); a number (count).
   */
  readonly outputs: Json;
  /** Ids of all rules whose conditions hold, in the order of the file. */
  readonly matched: readonly string[];
  readonly explanation: Explanation;
}

/** Evaluates every rule on `inputs` and lets the hit policy choose. Never rejects for user's input. */
export async function evaluateRuleSet(
  compiled: CompiledRuleSet,
  inputs: Variables,
): Promise<Result<RuleResult>> {
  const checked = checkInputs(compiled, inputs);
  if (!checked.ok) return checked;
  const results = await run(compiled, checked.value);
  if (!results.ok) return results;
  const { ruleSet } = compiled;
  const matched = ruleSet.rules
    .filter((rule) => resultOf(results.value, rule).result === true)
    .map((rule) => asMatch(rule, checked.value));
  const hit = HIT_POLICIES[ruleSet.hitPolicy]({
    matched,
    aggregation: ruleSet.aggregation ?? 'list',
    setName: setNameOf(ruleSet),
  });
  if (!hit.ok) return hit;
  const fitting = checkOutputs(compiled, matched, hit.value);
  if (!fitting.ok) return fitting;
  return ok({
    outputs: hit.value.outputs,
    matched: matched.map(({ id }) => id),
    explanation: explain(ruleSet, results.value, hit.value),
  });
}

type Inputs = Readonly<Record<string, Json>>;

/** Copied, so that the explanation stays true whatever becomes of the variables. */
function checkInputs(
  { ruleSet, validateInputs }: CompiledRuleSet,
  inputs: unknown,
): Result<Inputs> {
  const refuseInputs = (problem: string): Result<never> =>
    refuse(
      'RULES_INPUTS',
      `Expected the inputs to fit the inputs schema of ${setNameOf(ruleSet)}, but ${problem}.`,
    );
  const copied = plainJson(inputs);
  if (!copied.ok) return refuseInputs(`at '${copied.problem.path}' ${copied.problem.seen}`);
  const [problem] = validateInputs(copied.value);
  if (problem !== undefined) return refuseInputs(problem);
  // A rule set's schema asks for an object, and the value has just been found to be one.
  return ok(copied.value as Inputs);
}

async function run(compiled: CompiledRuleSet, inputs: Inputs): Promise<Result<RuleResults>> {
  const facts = Object.fromEntries(
    [...compiled.facts].map(([key, source]) => [key, readFact(inputs, source)]),
  );
  try {
    return ok(await compiled.run(facts));
  } catch (error) {
    if (!(error instanceof BudgetSpent)) throw error;
    return refuse(
      'RULES_BUDGET',
      `Expected ${setNameOf(compiled.ruleSet)} to compare within its budget, but the conditions ` +
        'look at too many values.',
    );
  }
}

function asMatch({ id, priority, event }: RuleDefinition, inputs: Inputs): MatchedRule {
  const outputs = Object.entries(event.params).map(([name, value]) => {
    const reference = referenceIn(value);
    const source = reference && sourceOf(reference);
    return [name, source ? readFact(inputs, source) : value] as const;
  });
  return { id, priority: priority ?? 1, outputs: Object.fromEntries(outputs) };
}

/** Each rule that counts must fit, and so must totals; a number of matches has no schema. */
function checkOutputs(
  { ruleSet, validateOutputs }: CompiledRuleSet,
  matched: readonly MatchedRule[],
  { from, outputs }: Hit,
): Result<void> {
  const counted = new Set(from);
  const rules = matched.filter(({ id }) => counted.has(id));
  const values = ruleSet.aggregation === 'count' ? [] : rules.map((rule) => rule.outputs);
  const problem = [...values, ...totals(outputs)].flatMap((value) => validateOutputs(value))[0];
  if (problem === undefined) return ok(undefined);
  return refuse(
    'RULES_OUTPUTS',
    `Expected what ${setNameOf(ruleSet)} gives to fit its outputs schema, but ${problem}.`,
  );
}

const totals = (outputs: Json): readonly Json[] =>
  typeof outputs === 'object' && outputs !== null && !Array.isArray(outputs) ? [outputs] : [];
