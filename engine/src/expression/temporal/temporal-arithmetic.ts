import type { Opaque } from '../values/opaque.ts';
import { addMonths, DAY_MILLIS, fromEpochDay, isDay, toEpochDay } from './calendar.ts';
import { dateTimeOf } from './parse-temporal.ts';
import {
  FeelDate,
  FeelDateTime,
  FeelTime,
  MillisDuration,
  MonthsDuration,
} from './temporal-values.ts';
import { toInstant, UTC } from './zone.ts';

/** The sum by DMN 1.5, 10.3.2.3, table 57; null for a pair that has none. */
export function addTemporal(left: Opaque, right: Opaque): Opaque | null {
  if (isDuration(left) && !isDuration(right)) return shift(right, left, 1);
  if (isDuration(right))
    return isDuration(left) ? addDurations(left, right, 1) : shift(left, right, 1);
  return null;
}

/** The difference by the same table. */
export function subtractTemporal(left: Opaque, right: Opaque): Opaque | null {
  if (isDuration(right)) {
    return isDuration(left) ? addDurations(left, right, -1) : shift(left, right, -1);
  }
  if (left instanceof FeelTime && right instanceof FeelTime) {
    if ((left.zone === null) !== (right.zone === null)) return null;
    return new MillisDuration(timeInstant(left) - timeInstant(right));
  }
  const [from, to] = [asDateTime(right), asDateTime(left)];
  if (!from || !to || (from.zone === null) !== (to.zone === null)) return bothDays(left, right);
  return new MillisDuration(instantOf(to) - instantOf(from));
}

type Duration = MonthsDuration | MillisDuration;

export const isDuration = (value: unknown): value is Duration =>
  value instanceof MonthsDuration || value instanceof MillisDuration;

/** Epoch milliseconds; without a zone the wall clock counts as UTC. */
export const instantOf = ({ localMillis, zone }: FeelDateTime): number =>
  zone ? toInstant(localMillis, zone) : localMillis;

/** Milliseconds since midnight UTC on 1970-01-01, for the order of times. */
export const timeInstant = ({ millis, zone }: FeelTime): number =>
  zone ? toInstant(millis, zone) : millis;

/** A date is its midnight in UTC beside a date and time (DMN 1.5, 10.3.2.3.6). */
function asDateTime(value: Opaque): FeelDateTime | null {
  if (value instanceof FeelDate) return new FeelDateTime(value.epochDay * DAY_MILLIS, UTC);
  return value instanceof FeelDateTime ? value : null;
}

function bothDays(left: Opaque, right: Opaque): MillisDuration | null {
  const [to, from] = [wallClock(left), wallClock(right)];
  return to === null || from === null ? null : new MillisDuration(to - from);
}

/** Only for a date beside a date and time without zone. */
function wallClock(value: Opaque): number | null {
  if (value instanceof FeelDate) return value.epochDay * DAY_MILLIS;
  return value instanceof FeelDateTime && value.zone === null ? value.localMillis : null;
}

function addDurations(left: Duration, right: Duration, sign: 1 | -1): Duration | null {
  if (left instanceof MonthsDuration && right instanceof MonthsDuration) {
    return monthsOf(left.months + sign * right.months);
  }
  if (left instanceof MillisDuration && right instanceof MillisDuration) {
    return millisOf(left.millis + sign * right.millis);
  }
  return null;
}

export const monthsOf = (months: number): MonthsDuration | null =>
  Number.isSafeInteger(months) ? new MonthsDuration(months === 0 ? 0 : months) : null;

export const millisOf = (millis: number): MillisDuration | null =>
  Number.isSafeInteger(millis) ? new MillisDuration(millis === 0 ? 0 : millis) : null;

function shift(value: Opaque, by: Duration, sign: 1 | -1): Opaque | null {
  if (value instanceof FeelDate) return shiftDate(value, by, sign);
  if (value instanceof FeelDateTime) return shiftDateTime(value, by, sign);
  if (value instanceof FeelTime && by instanceof MillisDuration) {
    const millis = (value.millis + sign * by.millis) % DAY_MILLIS;
    return new FeelTime((millis + DAY_MILLIS) % DAY_MILLIS, value.zone);
  }
  return null;
}

function shiftDate(date: FeelDate, by: Duration, sign: 1 | -1): Opaque | null {
  if (by instanceof MonthsDuration) {
    const day = addMonths(fromEpochDay(date.epochDay), sign * by.months);
    return isDay(day) ? new FeelDate(toEpochDay(day)) : null;
  }
  const local = date.epochDay * DAY_MILLIS + sign * by.millis;
  if (by.millis % DAY_MILLIS !== 0) return dateTimeOf(local, UTC);
  const moved = new FeelDate(local / DAY_MILLIS);
  return isDay(fromEpochDay(moved.epochDay)) ? moved : null;
}

/** Months move the calendar day; days and time move the instant. */
function shiftDateTime(value: FeelDateTime, by: Duration, sign: 1 | -1): FeelDateTime | null {
  if (by instanceof MonthsDuration) {
    const epochDay = Math.floor(value.localMillis / DAY_MILLIS);
    const day = addMonths(fromEpochDay(epochDay), sign * by.months);
    const time = value.localMillis - epochDay * DAY_MILLIS;
    return isDay(day) ? dateTimeOf(toEpochDay(day) * DAY_MILLIS + time, value.zone) : null;
  }
  const instant = instantOf(value) + sign * by.millis;
  if (!dateTimeOf(instant, null)) return null;
  return dateTimeOf(instant + (value.zone?.offsetAt(instant) ?? 0), value.zone);
}
