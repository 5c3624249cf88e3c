import type { Run } from '../run.ts';
import { charge, warn } from '../run.ts';
import { DAY_MILLIS, fromEpochDay, isDay, toEpochDay } from '../temporal/calendar.ts';
import { parseDuration } from '../temporal/parse-duration.ts';
import {
  atTime,
  parseDate,
  parseDateTime,
  parseTime,
  timeMillis,
} from '../temporal/parse-temporal.ts';
import { dateOfDateTime, inZone, timeOfDateTime } from '../temporal/parts.ts';
import {
  FeelDate,
  FeelDateTime,
  FeelTime,
  MillisDuration,
  MonthsDuration,
} from '../temporal/temporal-values.ts';
import { fixedZone, parseZone, UTC } from '../temporal/zone.ts';
import { zoneTextCost } from '../temporal/zone-cost.ts';
import { toDecimal } from '../values/decimal.ts';
import { typeName } from '../values/type-name.ts';
import type { Value } from '../values/value.ts';
import type { Builtin } from './builtin.ts';
import { builtin } from './builtin.ts';
import { any, integer, number, optional, string } from './param.ts';
import { four, none, one, three, two } from './signature.ts';

/** Making dates, times and durations (DMN 1.5, 10.3.4.1), and the command's own time. */
export const TEMPORAL_FUNCTIONS: readonly Builtin[] = [
  builtin(
    'date',
    three(integer('year'), integer('month'), integer('day'), dateOf),
    one(any('from'), toDate),
  ),
  builtin(
    'time',
    four(
      [integer('hour'), integer('minute'), number('second'), optional(any('offset'))],
      (run, [hour, minute, second, offset]) =>
        timeOf(run, [hour, minute, toDecimal(second).toNumber()], offset ?? null),
    ),
    one(any('from'), toTime),
  ),
  builtin(
    'date and time',
    two(any('date'), any('time'), dateAndTime),
    one(any('from'), toDateTime),
  ),
  builtin(
    'duration',
    one(string('from'), (run, text) => parseDuration(text) ?? unreadable(run, text, 'duration')),
    one(any('from'), (run, value) =>
      value instanceof MonthsDuration || value instanceof MillisDuration
        ? value
        : warn(run, `Cannot make a duration of ${typeName(value)}.`),
    ),
  ),
  builtin('years and months duration', two(any('from'), any('to'), monthsBetween)),
  { ...builtin('now', none(now)), readsTime: true },
  {
    ...builtin(
      'today',
      none((run) => dateOfDateTime(now(run))),
    ),
    readsTime: true,
  },
];

function readText(run: Run, text: string, kind: 'time' | 'date and time'): Value {
  charge(run, zoneTextCost(text));
  const value = kind === 'time' ? parseTime(text) : parseDateTime(text);
  return value ?? unreadable(run, text, kind);
}

const unreadable = (run: Run, text: string, kind: string): null =>
  warn(run, `'${text.slice(0, 60)}' is no ${kind}.`);

function dateOf(run: Run, year: number, month: number, day: number): Value {
  if (!isDay({ year, month, day })) return unreadable(run, `${year}-${month}-${day}`, 'date');
  return new FeelDate(toEpochDay({ year, month, day }));
}

function toDate(run: Run, value: Value): Value {
  if (typeof value === 'string') return parseDate(value) ?? unreadable(run, value, 'date');
  if (value instanceof FeelDate) return value;
  if (value instanceof FeelDateTime) return dateOfDateTime(value);
  return warn(run, `Cannot make a date of ${typeName(value)}.`);
}

type Clock = readonly [hour: number, minute: number, second: number];

function timeOf(run: Run, [hour, minute, second]: Clock, offset: Value): Value {
  const whole = Math.floor(second);
  const millis = timeMillis([hour, minute, whole], '');
  const zone = offset instanceof MillisDuration ? fixedZone(offset.millis) : undefined;
  if ([hour, minute, second].some((part) => part < 0) || millis === undefined) {
    return warn(run, 'There is no such time.');
  }
  if (offset !== null && zone === undefined) return warn(run, 'There is no such time offset.');
  return new FeelTime(millis + Math.trunc((second - whole) * 1000), zone ?? null);
}

/** A date is its midnight in UTC (DMN 1.5, 10.3.2.3.6). */
function toTime(run: Run, value: Value): Value {
  if (typeof value === 'string') return readText(run, value, 'time');
  if (value instanceof FeelTime) return value;
  if (value instanceof FeelDateTime) return timeOfDateTime(value);
  if (value instanceof FeelDate) return new FeelTime(0, UTC);
  return warn(run, `Cannot make a time of ${typeName(value)}.`);
}

/** From a date and a time, or (Camunda) the same instant seen in a zone. */
function dateAndTime(run: Run, first: Value, second: Value): Value {
  const date = first instanceof FeelDateTime ? dateOfDateTime(first) : first;
  if (date instanceof FeelDate && second instanceof FeelTime) return atTime(date, second);
  if (typeof second === 'string') charge(run, 60);
  const zone = typeof second === 'string' ? parseZone(second) : undefined;
  if (first instanceof FeelDateTime && zone) return inZone(first, zone);
  return warn(run, `Cannot join ${typeName(first)} and ${typeName(second)} to a date and time.`);
}

function toDateTime(run: Run, value: Value): Value {
  if (typeof value === 'string') return readText(run, value, 'date and time');
  if (value instanceof FeelDateTime) return value;
  if (value instanceof FeelDate) return new FeelDateTime(value.epochDay * DAY_MILLIS, UTC);
  return warn(run, `Cannot make a date and time of ${typeName(value)}.`);
}

/** Whole months between two days, toward zero. */
function monthsBetween(run: Run, first: Value, second: Value): Value {
  const [from, to] = [toDate(run, first), toDate(run, second)];
  if (!(from instanceof FeelDate) || !(to instanceof FeelDate)) return null;
  const [start, end] = [fromEpochDay(from.epochDay), fromEpochDay(to.epochDay)];
  const months = (end.year - start.year) * 12 + end.month - start.month;
  if (months > 0 && end.day < start.day) return new MonthsDuration(months - 1);
  return new MonthsDuration(months < 0 && end.day > start.day ? months + 1 : months);
}

/** The command's time in the scope's zone; UTC where the zone is not known. */
function now(run: Run): FeelDateTime {
  charge(run, 60);
  const zone = parseZone(run.scope.timeZone);
  if (!zone) warn(run, `'${run.scope.timeZone.slice(0, 60)}' is no time zone; UTC is used.`);
  const known = zone ?? UTC;
  return new FeelDateTime(run.scope.now + known.offsetAt(run.scope.now), known);
}
