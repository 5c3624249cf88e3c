import type { Result } from '../../errors/failure.ts';
import { fail, ok } from '../../errors/failure.ts';
import { EXPRESSION_ERRORS } from '../../errors/expression-errors.ts';
import type { CalendarDay } from './calendar.ts';
import { addMonths, DAY_MILLIS, fromEpochDay, isDay, toEpochDay } from './calendar.ts';
import { parseDurationParts } from './parse-duration.ts';
import { parseDateTime } from './parse-temporal.ts';
import type { Zone } from './zone.ts';
import { parseZone, toInstant } from './zone.ts';

/** A repeating interval (ISO 8601-1, 5.6). */
export interface TimerCycle {
  /** How often it fires; null for without end. */
  readonly repetitions: number | null;
  /** Epoch milliseconds of the first beginning. */
  readonly start?: number;
  /** ISO 8601 duration from one time to the next. */
  readonly interval: string;
  /** Epoch milliseconds past which it does not fire. */
  readonly end?: number;
}

/**
 * Reads `R3/PT10S`, `R/2026-01-01T00:00:00Z/P1D` or `R5/PT1H/2026-12-31T00:00:00Z`. One that never
 * fires, `R0/…`, cannot have been meant and is refused.
 */
export function parseCycle(text: string, timeZone = 'UTC'): Result<TimerCycle> {
  const parts = text.trim().split('/');
  const repeat = /^R(\d{0,9}|-1)$/.exec(parts[0] ?? '');
  const interval = parts.slice(1).find(isDurationText);
  if (!repeat || interval === undefined || parts.length > 3) return badCycle(text);
  const repetitions = repeat[1] === '' || repeat[1] === '-1' ? null : Number(repeat[1]);
  if (repetitions === 0) return badCycle(text);
  if (parts.length === 2) return ok({ repetitions, interval });
  const startsFirst = parts[2] === interval;
  const instant = toEpochMs((startsFirst ? parts[1] : parts[2]) ?? '', timeZone);
  if (!instant.ok) return badCycle(text);
  return ok({ repetitions, interval, [startsFirst ? 'start' : 'end']: instant.value });
}

/** Whether the text is a duration that goes forward; a cycle may not stand still or go back. */
export function isDurationText(text: string): boolean {
  const parts = parseDurationParts(text);
  return parts !== undefined && parts.months >= 0 && parts.months + parts.days + parts.millis > 0;
}

/**
 * The instant a duration after another. Months and days are counted on the calendar of the zone,
 * so that a day is the same wall-clock time next day also where clocks change; hours and less are
 * elapsed time.
 */
export function addDuration(
  epochMs: number,
  duration: string,
  timeZone: string,
  times = 1,
): Result<number> {
  const zone = parseZone(timeZone);
  if (!zone) return badZone(timeZone);
  const parts = parseDurationParts(duration.trim());
  if (!parts)
    return failed('TIME_DURATION', `Expected an ISO 8601 duration, but found '${clip(duration)}'.`);
  const { months, days, millis } = parts;
  const day = moveDay(epochMs, zone, { months: months * times, days: days * times });
  const moved = day === undefined ? Number.NaN : day + millis * times;
  if (Math.abs(moved) <= MAX_EPOCH_MS) return ok(moved);
  return failed(
    'TIME_DURATION',
    `Expected a time that can be held, but '${clip(duration)}' leads past it.`,
  );
}

/** The last instant a JavaScript date can hold. */
const MAX_EPOCH_MS = 8.64e15;

interface DayShift {
  readonly months: number;
  readonly days: number;
}

/** Months, then days, by the wall clock; undefined past the years held. */
function moveDay(epochMs: number, zone: Zone, { months, days }: DayShift): number | undefined {
  if (months === 0 && days === 0) return epochMs;
  const local = epochMs + zone.offsetAt(epochMs);
  const epochDay = Math.floor(local / DAY_MILLIS);
  const shifted = addMonths(fromEpochDay(epochDay), months);
  const target: CalendarDay = shifted;
  if (!isDay(target) || Math.abs(days) > 1e8) return undefined;
  const targetDay = toEpochDay(target) + days;
  return toInstant(targetDay * DAY_MILLIS + (local - epochDay * DAY_MILLIS), zone);
}

/** Epoch milliseconds of an ISO 8601 date and time; one without zone is meant in `timeZone`. */
export function toEpochMs(text: string, timeZone: string): Result<number> {
  const zone = parseZone(timeZone);
  if (!zone) return badZone(timeZone);
  const value = parseDateTime(completed(text.trim()));
  if (value) return ok(toInstant(value.localMillis, value.zone ?? zone));
  return failed('TIME_DATE', `Expected an ISO 8601 date and time, but found '${clip(text)}'.`);
}

/** ISO 8601 lets seconds be left out, and an offset be written without colon; FEEL does not. */
const completed = (text: string): string =>
  text
    .replace(/(T\d{2}:\d{2})(?=$|[zZ+@-])/, '$1:00')
    .replace(/(T.*[+-]\d{2})(\d{2})?$/, (_all, head: string, minutes?: string) =>
      /[+-]\d{2}:\d{2}$/.test(_all) ? _all : `${head}:${minutes ?? '00'}`,
    );

const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

type TimerCode = 'TIME_CYCLE' | 'TIME_DURATION' | 'TIME_DATE' | 'TIME_ZONE';

const failed = (code: TimerCode, message: string): Result<never> =>
  fail({ code, message, mend: EXPRESSION_ERRORS[code].mend });

const badZone = (zone: string): Result<never> =>
  failed('TIME_ZONE', `Expected an IANA time zone, but found '${clip(zone)}'.`);

const badCycle = (text: string): Result<never> =>
  failed('TIME_CYCLE', `Expected an ISO 8601 repeating interval, but found '${clip(text)}'.`);
