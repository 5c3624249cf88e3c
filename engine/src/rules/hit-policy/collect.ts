import type { Decimal } from 'decimal.js';
import { fail, ok } from '../../errors/failure.ts';
import type { Failure, Result } from '../../errors/failure.ts';
import type { Json } from '../../model/index.ts';
import { decimalOf } from '../decimal-value.ts';
import { problem } from '../refuse.ts';
import type { Aggregator } from '../rule-set.ts';
import type { HitInput, HitPolicyBehaviour, MatchedRule } from './hit-policy-behaviour.ts';
import { ruleOrder } from './rule-order.ts';

/**
 * DMN 1.5 §8.2.8 collect. `list`: as rule order. `count`: the number of matches. `sum`, `min`,
 * `max`: each output by its name, decimal-exact; null without a match. One aggregation for each
 * output is ours: DMN leaves collect undefined for several outputs.
 */
export const collect: HitPolicyBehaviour = (input) => {
  const { matched, aggregation } = input;
  const from = matched.map(({ id }) => id);
  if (aggregation === 'list') return ruleOrder(input);
  if (aggregation === 'count') return ok({ outputs: matched.length, from });
  if (typeof aggregation === 'string' && matched.length === 0) return ok({ outputs: null, from });
  const outputs = byName(input, aggregation);
  return outputs.ok ? ok({ outputs: outputs.value, from }) : outputs;
};

function byName(input: HitInput, aggregation: HitInput['aggregation']): Result<Json, Failure> {
  const pairs =
    typeof aggregation === 'string'
      ? namesOf(input.matched).map((name) => [name, aggregation] as const)
      : Object.entries(aggregation);
  const outputs: [string, Json][] = [];
  for (const [name, aggregator] of pairs) {
    const values = input.matched.flatMap((rule) => valueIn(rule, name));
    const value = aggregate(values, aggregator);
    if (value === undefined) return notDecimal(input, name, aggregator);
    outputs.push([name, value]);
  }
  return ok(Object.fromEntries(outputs));
}

const namesOf = (matched: readonly MatchedRule[]): readonly string[] => [
  ...new Set(matched.flatMap(({ outputs }) => Object.keys(outputs))),
];

const valueIn = ({ outputs }: MatchedRule, name: string): readonly Json[] =>
  Object.hasOwn(outputs, name) ? [outputs[name] ?? null] : [];

/** Undefined where a value is no decimal. */
function aggregate(values: readonly Json[], aggregator: Aggregator): Json | undefined {
  if (aggregator === 'list') return values;
  if (aggregator === 'count') return values.length;
  const [first, ...others] = values.map(decimalOf);
  if (values.length === 0) return aggregator === 'sum' ? 0 : null;
  const fold = FOLDS[aggregator];
  const total = others.reduce((sum, next) => sum && next && fold(sum, next), first);
  return total && written(total, values);
}

type Fold = (a: Decimal, b: Decimal) => Decimal;

const FOLDS: Readonly<Record<'sum' | 'min' | 'max', Fold>> = {
  sum: (a, b) => a.plus(b),
  min: (a, b) => (b.lessThan(a) ? b : a),
  max: (a, b) => (b.greaterThan(a) ? b : a),
};

/**
 * One decimal string among the values makes the result one: money stays money. "10.50" and "0.50"
 * make "11.00": the digits after the point are kept.
 */
function written(total: Decimal, values: readonly Json[]): Json {
  if (!values.some((value) => typeof value === 'string')) return total.toNumber();
  return total.toFixed(Math.max(total.decimalPlaces(), ...values.map(placesOf)));
}

const placesOf = (value: Json): number =>
  typeof value === 'string' ? (value.split('.')[1]?.length ?? 0) : 0;

function notDecimal({ matched, setName }: HitInput, name: string, aggregator: Aggregator) {
  const odd = matched.find((rule) =>
    valueIn(rule, name).some((value) => decimalOf(value) === undefined),
  );
  const message =
    `Expected output '${name}' of rule '${odd?.id ?? ''}' of ${setName} to be a decimal for ` +
    `'${aggregator}', but it is none.`;
  return fail(problem('RULES_NOT_DECIMAL', message));
}
