import type { Run } from '../run.ts';
import { warn } from '../run.ts';
import {
  DAY_MILLIS,
  dayOfWeek,
  daysInMonth,
  fromEpochDay,
  toEpochDay,
} from '../temporal/calendar.ts';
import { FeelDate, FeelDateTime } from '../temporal/temporal-values.ts';
import { equalValues } from '../values/equal.ts';
import { typeName } from '../values/type-name.ts';
import type { Value } from '../values/value.ts';
import type { Builtin } from './builtin.ts';
import { builtin } from './builtin.ts';
import { any } from './param.ts';
import { one, two } from './signature.ts';

const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** Functions of the calendar (DMN 1.5, 10.3.4.6 and 10.3.4.8). */
export const CALENDAR_FUNCTIONS: readonly Builtin[] = [
  builtin(
    'day of week',
    ofDay((day) => WEEKDAYS[dayOfWeek(day) - 1] ?? null),
  ),
  builtin('day of year', ofDay(dayOfYear)),
  builtin('week of year', ofDay(weekOfYear)),
  builtin(
    'month of year',
    ofDay((day) => MONTHS[fromEpochDay(day).month - 1] ?? null),
  ),
  builtin('last day of month', ofDay(lastDayOfMonth)),
  builtin('is', two(any('value1'), any('value2'), is)),
];

function ofDay(compute: (epochDay: number) => Value) {
  return one(any('date'), (run, value) => {
    if (value instanceof FeelDate) return compute(value.epochDay);
    if (value instanceof FeelDateTime) return compute(Math.floor(value.localMillis / DAY_MILLIS));
    return warn(run, `Expected a date, but found ${typeName(value)}.`);
  });
}

function dayOfYear(epochDay: number): number {
  return epochDay - toEpochDay({ year: fromEpochDay(epochDay).year, month: 1, day: 1 }) + 1;
}

/** By ISO 8601: a week belongs to the year that holds its Thursday. */
function weekOfYear(epochDay: number): number {
  const thursday = epochDay - dayOfWeek(epochDay) + 4;
  return Math.floor((dayOfYear(thursday) - 1) / 7) + 1;
}

function lastDayOfMonth(epochDay: number): FeelDate {
  const { year, month } = fromEpochDay(epochDay);
  return new FeelDate(toEpochDay({ year, month, day: daysInMonth(year, month) }));
}

/** Same type and same value, the zone included. */
function is(run: Run, left: Value, right: Value): boolean {
  if (typeName(left) !== typeName(right)) return false;
  const sameZone =
    !(left instanceof FeelDateTime && right instanceof FeelDateTime) ||
    left.zone?.text === right.zone?.text;
  return sameZone && equalValues(run, left, right) === true;
}
