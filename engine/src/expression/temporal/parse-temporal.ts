import { DAY_MILLIS, isDay, MAX_YEAR, toEpochDay } from './calendar.ts';
import { parseDuration } from './parse-duration.ts';
import {
  FeelDate,
  FeelDateTime,
  FeelTime,
  type MillisDuration,
  type MonthsDuration,
} from './temporal-values.ts';
import type { Zone } from './zone.ts';
import { parseZone } from './zone.ts';

const DATE = /^(-?\d{4,6})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(.*)$/;

/** `2026-01-31`. */
export function parseDate(text: string): FeelDate | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDay({ year, month, day }) ? new FeelDate(toEpochDay({ year, month, day })) : null;
}

/** `08:30:00`, with fraction, offset or zone. Digits past milliseconds are dropped. */
export function parseTime(text: string): FeelTime | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hour, minute, second, fraction, suffix] = match;
  const millis = timeMillis([Number(hour), Number(minute), Number(second)], fraction ?? '');
  const zone = suffix ? parseZone(suffix) : null;
  if (millis === undefined || zone === undefined || !isZoneSuffix(suffix ?? '')) return null;
  return new FeelTime(millis, zone);
}

/** A zone name without `@` is a zone but no suffix. */
const isZoneSuffix = (suffix: string): boolean => suffix === '' || /^[zZ@+-]/.test(suffix);

/** `2026-01-31T08:30:00`, with fraction, offset or zone; a date alone means its midnight. */
export function parseDateTime(text: string): FeelDateTime | null {
  const split = text.indexOf('T');
  const date = parseDate(split < 0 ? text : text.slice(0, split));
  const time = split < 0 ? new FeelTime(0, null) : parseTime(text.slice(split + 1));
  return date && time ? atTime(date, time) : null;
}

export const atTime = (date: FeelDate, time: FeelTime): FeelDateTime =>
  new FeelDateTime(date.epochDay * DAY_MILLIS + time.millis, time.zone);

/** What stands after `@` (DMN 1.5, 10.3.1.2, rule 61). */
export function parseTemporal(
  text: string,
): FeelDate | FeelTime | FeelDateTime | MonthsDuration | MillisDuration | null {
  if (/^-?P/.test(text)) return parseDuration(text);
  if (/^\d{2}:/.test(text)) return parseTime(text);
  return text.includes('T') ? parseDateTime(text) : parseDate(text);
}

/** Milliseconds since midnight; undefined for a time that no clock shows. */
export function timeMillis(
  parts: readonly [hour: number, minute: number, second: number],
  fraction: string,
): number | undefined {
  const [hour, minute, second] = parts;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return ((hour * 60 + minute) * 60 + second) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
}

/** A date and time if its year can be held. */
export function dateTimeOf(localMillis: number, zone: Zone | null): FeelDateTime | null {
  const limit = MAX_YEAR * 365.25 * DAY_MILLIS;
  return Math.abs(localMillis) <= limit ? new FeelDateTime(Math.round(localMillis), zone) : null;
}
