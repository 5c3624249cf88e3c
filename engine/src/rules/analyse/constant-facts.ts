import type { Json } from '../../model/index.ts';
import type { CompiledRuleSet } from '../compile-rule-set.ts';
import { referenceIn } from '../fact-reference.ts';
import { OPERATORS } from '../operators/registry.ts';
import type { FactMoment } from '../rule-run.ts';
import { newRun } from '../rule-run.ts';
import type { Comparison, FactDefinition } from '../rule-set.ts';
import { isObject } from '../schema/json-kinds.ts';

/** Facts that are looked up by literals alone, such as settings, are the same for all inputs. */
export interface Constants {
  /** What a comparison compares with; where that is a constant, the constant. */
  readonly literalOf: (comparison: Comparison) => Json;
  /** How a comparison of two constants comes out; undefined where the inputs decide. */
  readonly truthOf: (comparison: Comparison) => boolean | undefined;
}

export function constantsOf(
  { ruleSet, facts, resources }: CompiledRuleSet,
  moment: FactMoment,
): Constants {
  const run = newRun({}, moment);
  const known = new Map(
    facts
      .filter(({ name }) => isConstant(ruleSet.facts?.[name]))
      .map(({ name, read }) => [name, read(run)]),
  );
  const literalOf = ({ value }: Comparison): Json => {
    const reference = referenceIn(value);
    if (reference === undefined || reference.path !== undefined) return value;
    return known.get(reference.fact) ?? value;
  };
  const truthOf = (one: Comparison): boolean | undefined => {
    const seen = one.path === undefined ? known.get(one.fact) : undefined;
    const literal = literalOf(one);
    if (seen === undefined || isObject(literal)) return undefined;
    return OPERATORS[one.operator]?.holds(seen, literal, run.charge, resources);
  };
  return { literalOf, truthOf };
}

const isConstant = (definition: FactDefinition | undefined): boolean =>
  definition !== undefined &&
  'lookup' in definition &&
  Object.values(definition.lookup.where).every((key) => referenceIn(key) === undefined);
