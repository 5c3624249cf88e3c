import { Decimal } from 'decimal.js';
import type { Run } from '../run.ts';
import { warn } from '../run.ts';
import type { FeelNumber } from '../values/decimal.ts';
import { FeelDecimal, fromDecimal, toDecimal } from '../values/decimal.ts';
import type { Value } from '../values/value.ts';
import type { Builtin } from './builtin.ts';
import { builtin } from './builtin.ts';
import { integer, number, optional } from './param.ts';
import { two } from './signature.ts';

/** Rounding to a scale: digits after the point, negative before it (DMN 1.5, 10.3.4.5). */
export const ROUNDING_FUNCTIONS: readonly Builtin[] = [
  builtin('decimal', rounding(Decimal.ROUND_HALF_EVEN)),
  builtin('floor', rounding(Decimal.ROUND_FLOOR)),
  builtin('ceiling', rounding(Decimal.ROUND_CEIL)),
  builtin('round up', rounding(Decimal.ROUND_UP)),
  builtin('round down', rounding(Decimal.ROUND_DOWN)),
  builtin('round half up', rounding(Decimal.ROUND_HALF_UP)),
  builtin('round half down', rounding(Decimal.ROUND_HALF_DOWN)),
];

function rounding(mode: Decimal.Rounding) {
  return two(number('n'), optional(integer('scale')), (run, value, scale = 0) =>
    roundTo(run, value, { scale, mode }),
  );
}

interface Rounding {
  readonly scale: number;
  readonly mode: Decimal.Rounding;
}

/** A scale beyond decimal128's exponents is an error by the specification. */
function roundTo(run: Run, value: FeelNumber, { scale, mode }: Rounding): Value {
  if (scale < -6111 || scale > 6176) return warn(run, 'The scale must be from -6111 to 6176.');
  const exact = toDecimal(value);
  if (scale >= 0) return fromDecimal(exact.toDecimalPlaces(scale, mode));
  const unit = new FeelDecimal(10).pow(-scale);
  return fromDecimal(exact.div(unit).toDecimalPlaces(0, mode).times(unit));
}
