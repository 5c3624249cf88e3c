import { DAY_MILLIS } from './calendar.ts';
import { MillisDuration, MonthsDuration } from './temporal-values.ts';

/** The parts of an ISO 8601 duration, sign included; weeks count as days. */
export interface DurationParts {
  readonly months: number;
  readonly days: number;
  readonly millis: number;
}

const DURATION =
  /^(-?)P(?=[\dT])(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d+))?S)?)?$/;

/** Reads `P1Y2M10DT2H30M1.5S`, also `P2W`; undefined for anything else or beyond exact numbers. */
export function parseDurationParts(text: string): DurationParts | undefined {
  const match = text.length <= 100 ? DURATION.exec(text) : null;
  if (!match) return undefined;
  const sign = match[1] === '-' ? -1 : 1;
  const part = (index: number): number => Number(match[index] ?? 0);
  const seconds = (part(6) * 60 + part(7)) * 60 + part(8);
  const fraction = Number((match[9] ?? '').padEnd(3, '0').slice(0, 3));
  const parts = {
    months: signed(sign, part(2) * 12 + part(3)),
    days: signed(sign, part(4) * 7 + part(5)),
    millis: signed(sign, seconds * 1000 + fraction),
  };
  const exact = [parts.months, parts.days * DAY_MILLIS, parts.millis].every(Number.isSafeInteger);
  return exact ? parts : undefined;
}

const signed = (sign: number, value: number): number => (value === 0 ? 0 : sign * value);

/**
 * A FEEL duration. Years and months beside days are two types in FEEL, so a text that holds both
 * gives null (DMN 1.5, 10.3.2.3.7).
 */
export function parseDuration(text: string): MonthsDuration | MillisDuration | null {
  const parts = text.includes('W') ? undefined : parseDurationParts(text);
  if (!parts) return null;
  const named = /[YM]/.test(text.split('T')[0] ?? '');
  const timed = /[DT]/.test(text);
  if (named && timed) return null;
  if (named) return new MonthsDuration(parts.months);
  const millis = parts.days * DAY_MILLIS + parts.millis;
  return Number.isSafeInteger(millis) ? new MillisDuration(millis) : null;
}
