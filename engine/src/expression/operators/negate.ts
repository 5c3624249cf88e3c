import type { Run } from '../run.ts';
import { warn } from '../run.ts';
import { millisOf, monthsOf } from '../temporal/temporal-arithmetic.ts';
import { MillisDuration, MonthsDuration } from '../temporal/temporal-values.ts';
import { fromDecimal, isDecimal } from '../values/decimal.ts';
import { typeName } from '../values/type-name.ts';
import type { Value } from '../values/value.ts';

/** Unary minus (DMN 1.5, 10.3.2.3, table 60). */
export function negate(run: Run, value: Value): Value {
  if (typeof value === 'number') return value === 0 ? 0 : -value;
  if (isDecimal(value)) return fromDecimal(value.neg());
  if (value instanceof MonthsDuration) return monthsOf(-value.months);
  if (value instanceof MillisDuration) return millisOf(-value.millis);
  return warn(run, `Cannot negate ${typeName(value)}.`);
}
