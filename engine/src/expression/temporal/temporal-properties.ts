import type { Opaque } from '../values/opaque.ts';
import type { Value } from '../values/value.ts';
import { DAY_MILLIS, dayOfWeek, fromEpochDay } from './calendar.ts';
import { instantOf, timeInstant } from './temporal-arithmetic.ts';
import {
  FeelDate,
  FeelDateTime,
  FeelTime,
  MillisDuration,
  MonthsDuration,
} from './temporal-values.ts';
import type { Zone } from './zone.ts';

/** A property of a temporal value (DMN 1.5, 10.3.2.5, table 65); undefined where it has none. */
export function temporalProperty(value: Opaque, name: string): Value | undefined {
  if (value instanceof FeelDate) return dayProperty(value.epochDay, name);
  if (value instanceof FeelTime) {
    return clockProperty(value.millis, name) ?? zoneProperty(value.zone, timeInstant(value), name);
  }
  if (value instanceof FeelDateTime) return dateTimeProperty(value, name);
  if (value instanceof MonthsDuration) return monthsProperty(value.months, name);
  if (value instanceof MillisDuration) return millisProperty(value.millis, name);
  return undefined;
}

function dateTimeProperty(value: FeelDateTime, name: string): Value | undefined {
  const epochDay = Math.floor(value.localMillis / DAY_MILLIS);
  return (
    dayProperty(epochDay, name) ??
    clockProperty(value.localMillis - epochDay * DAY_MILLIS, name) ??
    zoneProperty(value.zone, instantOf(value), name)
  );
}

function dayProperty(epochDay: number, name: string): number | undefined {
  switch (name) {
    case 'year':
      return fromEpochDay(epochDay).year;
    case 'month':
      return fromEpochDay(epochDay).month;
    case 'day':
      return fromEpochDay(epochDay).day;
    case 'weekday':
      return dayOfWeek(epochDay);
    default:
      return undefined;
  }
}

function clockProperty(millis: number, name: string): number | undefined {
  switch (name) {
    case 'hour':
      return Math.floor(millis / 3_600_000);
    case 'minute':
      return Math.floor(millis / 60_000) % 60;
    case 'second':
      return Math.floor(millis / 1000) % 60;
    default:
      return undefined;
  }
}

function zoneProperty(zone: Zone | null, instant: number, name: string): Value | undefined {
  if (name === 'time offset') return zone && new MillisDuration(zone.offsetAt(instant));
  if (name === 'timezone') return zone && (zone.text === 'Z' ? 'UTC' : zone.text.replace(/^@/, ''));
  return undefined;
}

/** Toward zero, and never the minus zero that JSON would not keep. */
const whole = (value: number): number => Math.trunc(value) + 0;

function monthsProperty(months: number, name: string): number | undefined {
  if (name === 'years') return whole(months / 12);
  return name === 'months' ? whole(months % 12) : undefined;
}

function millisProperty(millis: number, name: string): number | undefined {
  switch (name) {
    case 'days':
      return whole(millis / DAY_MILLIS);
    case 'hours':
      return whole((millis / 3_600_000) % 24);
    case 'minutes':
      return whole((millis / 60_000) % 60);
    case 'seconds':
      return whole((millis / 1000) % 60);
    default:
      return undefined;
  }
}
