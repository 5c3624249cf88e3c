import type {
  NestedCondition,
  RuleProperties,
  RuleResult,
  TopLevelCondition,
} from 'json-rules-engine';
import { Engine } from 'json-rules-engine';
import type { Json } from '../model/index.ts';
import { factKey, referenceIn } from './fact-reference.ts';
import { LIMITS } from './limits.ts';
import { OPERATORS } from './operators/registry.ts';
import type { Comparison, Condition, RuleDefinition } from './rule-set.ts';

/** Facts by key to json-rules-engine's result of every rule, by the rule's id. */
export type RunRules = (facts: Readonly<Record<string, Json>>) => Promise<RuleResults>;
export type RuleResults = ReadonlyMap<string, RuleResult>;

/** Thrown inside an evaluation and caught around it: operators can only answer true or false. */
export class BudgetSpent extends Error {}

/**
 * Gives the rules to one json-rules-engine. Its engine keeps the state of a run in itself, so runs
 * that overlap would stop each other: they queue.
 */
export function prepareRules(rules: readonly RuleDefinition[]): RunRules {
  const budget = { left: 0 };
  const engine = new Engine(rules.map(asEngineRule), { pathResolver: refusePath });
  addOperators(engine, budget);
  let before: Promise<unknown> = Promise.resolve();
  return (facts) => {
    const run = before.then(async () => {
      budget.left = LIMITS.comparisons;
      const { results, failureResults } = await engine.run(facts);
      return new Map([...results, ...failureResults].map((result) => [result.name, result]));
    });
    before = run.catch(() => undefined);
    return run;
  };
}

/**
 * Priority is left out: with one priority all rules are evaluated, and the hit policy chooses. The
 * event's type is ours: json-rules-engine emits it, and "error" would throw.
 */
const asEngineRule = ({ id, conditions }: RuleDefinition): RuleProperties => ({
  name: id,
  conditions: asEngineGroup(conditions),
  event: { type: 'matched' },
});

function asEngineGroup(condition: Exclude<Condition, Comparison>): TopLevelCondition {
  if ('all' in condition) return { all: condition.all.map(asEngineCondition) };
  if ('any' in condition) return { any: condition.any.map(asEngineCondition) };
  return { not: asEngineCondition(condition.not) };
}

function asEngineCondition(condition: Condition): NestedCondition {
  if (!('fact' in condition)) return asEngineGroup(condition);
  const expected = referenceIn(condition.value);
  return {
    fact: factKey(condition),
    operator: condition.operator,
    value: expected === undefined ? condition.value : { fact: factKey(expected) },
  };
}

/** Its own operators are replaced by exact ones of the same names; a set can name no others. */
function addOperators(engine: Engine, budget: { left: number }): void {
  const charge = (values: number): void => {
    budget.left -= values;
    if (budget.left < 0) throw new BudgetSpent();
  };
  for (const [name, operator] of Object.entries(OPERATORS)) {
    engine.addOperator(name, (seen: Json, expected: Json) =>
      operator.holds(seen, expected, charge),
    );
  }
}

/** Paths are walked before the run; a JSONPath, which could run scripts, never gets this far. */
function refusePath(): never {
  throw new Error('Expected facts without paths, but json-rules-engine was given one.');
}
