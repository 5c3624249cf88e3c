import type { Run } from '../run.ts';
import { charge } from '../run.ts';
import { zoneCost } from '../temporal/zone-cost.ts';
import { instantOf, timeInstant } from '../temporal/temporal-arithmetic.ts';
import {
  FeelDate,
  FeelDateTime,
  FeelTime,
  MillisDuration,
  MonthsDuration,
} from '../temporal/temporal-values.ts';
import { compareNumbers, isNumber } from './decimal.ts';
import type { Value } from './value.ts';

/** Below 0, 0 or above 0; null where FEEL has no order for the two (DMN 1.5, table 54). */
export function compareValues(run: Run, left: Value, right: Value): number | null {
  if (isNumber(left)) return isNumber(right) ? compareNumbers(left, right) : null;
  if (typeof left === 'string') {
    if (typeof right !== 'string') return null;
    charge(run, Math.min(left.length, right.length) >> 8);
    return left < right ? -1 : left > right ? 1 : 0;
  }
  return compareTemporals(run, left, right);
}

function compareTemporals(run: Run, left: Value, right: Value): number | null {
  charge(run, zoneCost(left) + zoneCost(right));
  if (left instanceof FeelDate && right instanceof FeelDate) return left.epochDay - right.epochDay;
  if (left instanceof FeelDateTime && right instanceof FeelDateTime) {
    return sameZoning(left, right) ? instantOf(left) - instantOf(right) : null;
  }
  if (left instanceof FeelTime && right instanceof FeelTime) {
    return sameZoning(left, right) ? timeInstant(left) - timeInstant(right) : null;
  }
  if (left instanceof MonthsDuration && right instanceof MonthsDuration) {
    return left.months - right.months;
  }
  if (left instanceof MillisDuration && right instanceof MillisDuration) {
    return left.millis - right.millis;
  }
  return null;
}

/** A local time has no place on the line of instants (DMN 1.5, 10.3.2.3.5). */
const sameZoning = (left: FeelTime | FeelDateTime, right: FeelTime | FeelDateTime): boolean =>
  (left.zone === null) === (right.zone === null);
