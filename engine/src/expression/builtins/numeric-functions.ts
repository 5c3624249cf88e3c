import type { Decimal } from 'decimal.js';
import type { Run } from '../run.ts';
import { charge, warn } from '../run.ts';
import { millisOf, monthsOf } from '../temporal/temporal-arithmetic.ts';
import { MillisDuration, MonthsDuration } from '../temporal/temporal-values.ts';
import type { FeelNumber } from '../values/decimal.ts';
import { fromDecimal, isNumber, toDecimal } from '../values/decimal.ts';
import { typeName } from '../values/type-name.ts';
import type { Value } from '../values/value.ts';
import type { Builtin } from './builtin.ts';
import { builtin } from './builtin.ts';
import { any, number } from './param.ts';
import { one, two } from './signature.ts';

/** Numeric functions but those that round (DMN 1.5, 10.3.4.5). */
export const NUMERIC_FUNCTIONS: readonly Builtin[] = [
  builtin('abs', one(any('n'), absolute)),
  builtin('modulo', two(number('dividend'), number('divisor'), modulo)),
  builtin(
    'sqrt',
    costly('number', (value) => value.sqrt()),
  ),
  builtin(
    'log',
    costly('number', (value) => value.ln()),
  ),
  builtin(
    'exp',
    costly('number', (value) => value.exp()),
  ),
  builtin('odd', parity(1)),
  builtin('even', parity(0)),
];

function absolute(run: Run, value: Value): Value {
  if (isNumber(value)) return fromDecimal(toDecimal(value).abs());
  if (value instanceof MonthsDuration) return monthsOf(Math.abs(value.months));
  if (value instanceof MillisDuration) return millisOf(Math.abs(value.millis));
  return value === null ? null : warn(run, `${typeName(value)} has no absolute value.`);
}

/** `dividend - divisor * floor(dividend / divisor)`: the sign is the divisor's. */
function modulo(run: Run, dividend: FeelNumber, divisor: FeelNumber): Value {
  const by = toDecimal(divisor);
  if (by.isZero()) return warn(run, 'Cannot divide by zero.');
  const rest = toDecimal(dividend).mod(by);
  return fromDecimal(rest.isZero() || rest.isNeg() === by.isNeg() ? rest : rest.plus(by));
}

/** Functions computed by series to 34 digits; null where they have no value. */
function costly(name: string, compute: (value: Decimal) => Decimal) {
  return one(number(name), (run, value) => {
    charge(run, 1000);
    const result = fromDecimal(compute(toDecimal(value)));
    return result ?? warn(run, 'The function has no value here.');
  });
}

function parity(rest: 0 | 1) {
  return one(number('number'), (_run, value) => toDecimal(value).abs().mod(2).eq(rest));
}
