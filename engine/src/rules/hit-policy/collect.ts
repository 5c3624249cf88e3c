import type { Decimal } from 'decimal.js';
import { ok } from '../../errors/failure.ts';
import type { Failure, Result } from '../../errors/failure.ts';
import type { Json } from '../../model/index.ts';
import { decimalOf } from '../decimal-value.ts';
import { refuse } from '../refuse.ts';
import type { HitInput, HitPolicyBehaviour } from './hit-policy-behaviour.ts';
import { ruleOrder } from './rule-order.ts';

/**
 * DMN 1.5 §8.2.8 collect. `list`: as rule order. `count`: the number of matches. `sum`, `min`,
 * `max`: each output by its name, decimal-exact; null without a match.
 */
export const collect: HitPolicyBehaviour = (input) => {
  const { matched, aggregation } = input;
  const from = matched.map(({ id }) => id);
  if (aggregation === 'list') return ruleOrder(input);
  if (aggregation === 'count') return ok({ outputs: matched.length, from });
  if (matched.length === 0) return ok({ outputs: null, from });
  const outputs = aggregate(input, FOLDS[aggregation]);
  return outputs.ok ? ok({ outputs: outputs.value, from }) : outputs;
};

type Fold = (a: Decimal, b: Decimal) => Decimal;

const FOLDS: Readonly<Record<'sum' | 'min' | 'max', Fold>> = {
  sum: (a, b) => a.plus(b),
  min: (a, b) => (b.lessThan(a) ? b : a),
  max: (a, b) => (b.greaterThan(a) ? b : a),
};

function aggregate(input: HitInput, fold: Fold): Result<Json, Failure> {
  const totals = new Map<string, Total>();
  for (const { id, outputs } of input.matched) {
    for (const [name, value] of Object.entries(outputs)) {
      const decimal = decimalOf(value);
      if (decimal === undefined) return notDecimal(input, id, name);
      const before = totals.get(name);
      totals.set(name, {
        decimal: before ? fold(before.decimal, decimal) : decimal,
        text: typeof value === 'string' || (before?.text ?? false),
        places: Math.max(placesOf(value), before?.places ?? 0),
      });
    }
  }
  return ok(Object.fromEntries([...totals].map(([name, total]) => [name, written(total)])));
}

interface Total {
  readonly decimal: Decimal;
  /** One decimal string among the values makes the result one: money stays money. */
  readonly text: boolean;
  readonly places: number;
}

/** "10.50" and "0.50" make "11.00": the digits after the point are kept. */
const written = ({ decimal, text, places }: Total): Json =>
  text ? decimal.toFixed(Math.max(places, decimal.decimalPlaces())) : decimal.toNumber();

const placesOf = (value: Json): number =>
  typeof value === 'string' ? (value.split('.')[1]?.length ?? 0) : 0;

const notDecimal = ({ setName, aggregation }: HitInput, id: string, name: string): Result<never> =>
  refuse(
    'RULES_NOT_DECIMAL',
    `Expected output '${name}' of rule '${id}' of ${setName} to be a decimal for '${aggregation}', ` +
      'but it is none.',
  );
