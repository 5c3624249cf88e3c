import type { Decimal } from 'decimal.js';
import type { Run } from '../run.ts';
import { charge, warn } from '../run.ts';
import { isDuration, millisOf, monthsOf } from '../temporal/temporal-arithmetic.ts';
import type { MillisDuration } from '../temporal/temporal-values.ts';
import { MonthsDuration } from '../temporal/temporal-values.ts';
import type { FeelNumber } from '../values/decimal.ts';
import { fromDecimal, isNumber, toDecimal, toInteger } from '../values/decimal.ts';
import { typeName } from '../values/type-name.ts';
import type { Value } from '../values/value.ts';

/** `*` by DMN 1.5, 10.3.2.3, table 58; a duration may stand on either side of a number. */
export function multiply(run: Run, left: Value, right: Value): Value {
  if (isNumber(left)) {
    if (isNumber(right)) return fromDecimal(toDecimal(left).times(toDecimal(right)));
    if (isDuration(right)) return scaled(run, right, amount(right).times(toDecimal(left)));
  }
  if (isDuration(left) && isNumber(right))
    return scaled(run, left, amount(left).times(toDecimal(right)));
  return warn(run, `Cannot multiply ${typeName(left)} by ${typeName(right)}.`);
}

/** `/` by the same table; division by zero is null. */
export function divide(run: Run, left: Value, right: Value): Value {
  if (isNumber(right)) {
    const divisor = toDecimal(right);
    if (divisor.isZero()) return warn(run, 'Cannot divide by zero.');
    if (isNumber(left)) return fromDecimal(toDecimal(left).div(divisor));
    if (isDuration(left)) return scaled(run, left, amount(left).div(divisor));
  }
  return (
    quotient(left, right) ?? warn(run, `Cannot divide ${typeName(left)} by ${typeName(right)}.`)
  );
}

function quotient(left: Value, right: Value): FeelNumber | null {
  if (!isDuration(left) || !isDuration(right) || left.type !== right.type) return null;
  return fromDecimal(amount(left).div(amount(right)));
}

/** Months or milliseconds. */
const amount = (duration: MonthsDuration | MillisDuration): Decimal =>
  toDecimal(duration instanceof MonthsDuration ? duration.months : duration.millis);

/** Parts below a month or a millisecond are dropped. */
function scaled(run: Run, duration: MonthsDuration | MillisDuration, exact: Decimal): Value {
  const whole = exact.isFinite() ? exact.trunc().toNumber() : Number.NaN;
  const result = duration instanceof MonthsDuration ? monthsOf(whole) : millisOf(whole);
  return result ?? warn(run, 'The duration is too long.');
}

/** `**`; roots and fractional powers are computed to 34 digits (DMN 1.5, table 59). */
export function power(run: Run, left: Value, right: Value): Value {
  if (!isNumber(left) || !isNumber(right)) {
    return warn(run, `Cannot raise ${typeName(left)} to ${typeName(right)}.`);
  }
  charge(run, toInteger(right) === undefined ? 1500 : 50);
  const exponent = toDecimal(right);
  if (exponent.abs().gt(1e9)) return warn(run, 'The exponent is too large.');
  const result = fromDecimal(toDecimal(left).pow(exponent));
  return result ?? warn(run, 'The power is no number.');
}
