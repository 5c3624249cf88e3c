import type { Json } from '../../model/index.ts';

/** A calendar day as written, and the instant where a time and an offset are given. */
export interface DateValue {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Epoch milliseconds. */
  readonly instant?: number;
}

const FORM =
  /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d))?$/;

/** ISO 8601 date, or date-time with offset; undefined for everything else, 2026-02-30 included. */
export function dateOf(value: Json): DateValue | undefined {
  if (typeof value !== 'string') return undefined;
  const match = FORM.exec(value);
  const day = match?.[1];
  if (day === undefined || !isDay(day)) return undefined;
  return match?.[2] === undefined ? { day } : { day, instant: Date.parse(value) };
}

/**
 * Negative, zero or positive. Two date-times compare as instants; where either is a day alone, the
 * days as written compare, so that "on or before 2026-01-31" includes all of that day.
 */
export function compareDates(a: DateValue, b: DateValue): number {
  if (a.instant !== undefined && b.instant !== undefined) return a.instant - b.instant;
  if (a.day === b.day) return 0;
  return a.day < b.day ? -1 : 1;
}

/** `Date` carries 30 February over to March; a day that is not carried over exists. */
function isDay(day: string): boolean {
  const instant = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day);
}
