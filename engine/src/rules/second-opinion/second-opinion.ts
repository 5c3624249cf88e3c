import { Engine } from 'json-rules-engine';
import type { NestedCondition, TopLevelCondition } from 'json-rules-engine';
import type { CompiledRuleSet } from '../compile-rule-set.ts';
import type { ConditionExplanation, Explanation, RuleExplanation } from '../explain.ts';
import type { Json } from '../../model/index.ts';
import { OPERATORS } from '../operators/registry.ts';
import { speaksNatively } from './native-operators.ts';

/** Where json-rules-engine sees a rule otherwise. */
export interface SecondOpinion {
  readonly at: string;
  readonly ours: boolean;
  readonly theirs: boolean;
}

/**
 * Has json-rules-engine judge what an explanation saw: the values are the same, the conditions are
 * put together and judged by it. Where both sides are plain numbers, texts or lists its own
 * operators compare; elsewhere (decimals as text, dates, tables) ours do, inside its engine.
 */
export async function secondOpinion(
  compiled: CompiledRuleSet,
  explanation: Explanation,
): Promise<readonly SecondOpinion[]> {
  const known = explanation.rules.filter(({ conditions }) => !hasFailure(conditions));
  const engine = new Engine([], { allowUndefinedFacts: false });
  addOurOperators(engine, compiled);
  for (const rule of known) addRule(engine, rule);
  const { results, failureResults } = await engine.run();
  const judged = new Map([...results, ...failureResults].map((one) => [one.name, one.result]));
  return known.flatMap(({ id, fired }) => {
    const theirs = judged.get(id) === true;
    return theirs === fired ? [] : [{ at: `rule '${id}'`, ours: fired, theirs }];
  });
}

/** The event's type is ours: json-rules-engine emits it, and "error" would throw. */
function addRule(engine: Engine, { id, conditions }: RuleExplanation): void {
  let facts = 0;
  const asCondition = (seen: ConditionExplanation): NestedCondition => {
    if ('all' in seen) return { all: seen.all.map(asCondition) };
    if ('any' in seen) return { any: seen.any.map(asCondition) };
    if ('not' in seen) return { not: asCondition(seen.not) };
    const fact = JSON.stringify([id, facts]);
    facts += 1;
    engine.addFact(fact, seen.seen);
    engine.addFact(`${fact} expected`, seen.expected);
    const native = speaksNatively(seen.operator, seen.seen, seen.expected);
    const operator = native ? seen.operator : ours(seen.operator);
    return { fact, operator, value: { fact: `${fact} expected` } };
  };
  // A rule's conditions are a group, and stay one.
  const root = asCondition(conditions) as TopLevelCondition;
  engine.addRule({ name: id, conditions: root, event: { type: 'matched' } });
}

const ours = (operator: string): string => `waybill ${operator}`;

function addOurOperators(engine: Engine, { resources }: CompiledRuleSet): void {
  for (const [name, operator] of Object.entries(OPERATORS)) {
    engine.addOperator(ours(name), (seen: Json, expected: Json) =>
      operator.holds(seen, expected, free, resources),
    );
  }
}

/** The evaluation has paid for what is judged here once more. */
const free = (): void => undefined;

function hasFailure(seen: ConditionExplanation): boolean {
  if ('all' in seen) return seen.all.some(hasFailure);
  if ('any' in seen) return seen.any.some(hasFailure);
  return 'not' in seen ? hasFailure(seen.not) : seen.failure !== undefined;
}
