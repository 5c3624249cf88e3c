export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Days from `from` to `to`, both included: `YYYY-MM-DD`. */
export interface Span {
  readonly from: string;
  readonly to?: string;
  readonly name?: Words;
}

/** A calendar as its file says it; `docs/rules.md` has the rest. */
export interface CalendarFile {
  readonly id: string;
  readonly version: string;
  readonly title: Words;
  readonly source?: string;
  readonly from: string;
  readonly until: string;
  /** ISO 8601: 1 Monday to 7 Sunday. */
  readonly weekend: readonly number[];
  readonly holidays: readonly Span[];
  readonly workingDays?: readonly Span[];
}

/** It was checked against its schema when it was deployed, or when the draft was saved. */
export const readCalendar = (json: string): CalendarFile => JSON.parse(json) as CalendarFile;

/** Days that it still knows; negative where it has ended. */
export const daysLeft = ({ until }: CalendarFile, today: string): number =>
  Math.round((Date.parse(until) - Date.parse(today)) / 86_400_000);

export type DayKind = 'working' | 'free' | 'holiday' | 'extra' | 'unknown';

export interface Day {
  readonly date: string;
  readonly kind: DayKind;
  readonly name?: Words;
}

/** What the calendar says of a day. */
export function dayOf(calendar: CalendarFile, date: string): Day {
  if (date < calendar.from || date > calendar.until) return { date, kind: 'unknown' };
  const extra = spanAt(calendar.workingDays ?? [], date);
  if (extra) return { date, kind: 'extra', ...(extra.name && { name: extra.name }) };
  const holiday = spanAt(calendar.holidays, date);
  if (holiday) return { date, kind: 'holiday', ...(holiday.name && { name: holiday.name }) };
  return { date, kind: calendar.weekend.includes(weekdayOf(date)) ? 'free' : 'working' };
}

const spanAt = (spans: readonly Span[], date: string): Span | undefined =>
  spans.find(({ from, to = from }) => from <= date && date <= to);

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (date: string): number => new Date(date).getUTCDay() || 7;

/** The days of a month, `YYYY-MM-DD`; `month` from 1. */
export function datesOf(year: number, month: number): readonly string[] {
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length: count }, (_, at) => dateText(year, month, at + 1));
}

const dateText = (year: number, month: number, day: number): string =>
  [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
