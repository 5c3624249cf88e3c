import { fail, ok, type Failure, type Result } from '../errors/failure.ts';

/** How long a period is. */
export type Calendar = 'month' | 'quarter' | 'year';

/** A calendar period; its id says which: `2026-11`, `2026-Q4` or `2026`. */
export interface Period {
  readonly id: string;
  /** First and last day, ISO 8601 local dates. */
  readonly from: string;
  readonly to: string;
}

const PERIOD = /^(?<year>\d{4})(?:-(?:Q(?<quarter>[1-4])|(?<month>0[1-9]|1[0-2])))?$/;

/** A period of any calendar, or of `calendar` alone. */
export function readPeriod(given: unknown, calendar?: Calendar): Result<Period> {
  // Callers without types may give anything.
  const id = typeof given === 'string' ? given : '';
  const parts = PERIOD.exec(id)?.groups;
  const found = parts && periodOf(id, parts);
  if (found && (calendar === undefined || found.calendar === calendar)) return ok(found.period);
  return fail(periodInvalid(id, calendar));
}

/** The period of the calendar that an ISO 8601 date lies in. */
export function periodOfDate(date: string, calendar: Calendar): Period {
  const [year = '', month = ''] = date.split('-');
  const first = calendar === 'year' ? 1 : calendar === 'month' ? Number(month) : startOf(month);
  const ids = { year, quarter: `${year}-Q${(first + 2) / 3}`, month: `${year}-${month}` };
  return between(ids[calendar], Number(year), { first, months: LENGTH[calendar] });
}

const LENGTH: Readonly<Record<Calendar, number>> = { month: 1, quarter: 3, year: 12 };

/** First month of a month's quarter. */
const startOf = (month: string): number => Math.floor((Number(month) - 1) / 3) * 3 + 1;

function periodOf(
  id: string,
  { year = '', quarter, month }: Readonly<Record<string, string | undefined>>,
): { readonly calendar: Calendar; readonly period: Period } {
  const calendar = quarter !== undefined ? 'quarter' : month === undefined ? 'year' : 'month';
  const first = quarter === undefined ? Number(month ?? 1) : Number(quarter) * 3 - 2;
  return { calendar, period: between(id, Number(year), { first, months: LENGTH[calendar] }) };
}

function between(
  id: string,
  year: number,
  { first, months }: { readonly first: number; readonly months: number },
): Period {
  return { id, from: dayOf(year, first, 1), to: dayOf(year, first + months, 0) };
}

/** Months from 1; day 0 is the last of the month before. */
function dayOf(year: number, month: number, day: number): string {
  const date = new Date(0);
  // Unlike Date.UTC, this takes years below 100 for what they are.
  date.setUTCFullYear(year, month - 1, day);
  return date.toISOString().slice(0, 10);
}

const EXAMPLES: Readonly<Record<Calendar, string>> = {
  month: '2026-11',
  quarter: '2026-Q4',
  year: '2026',
};

const periodInvalid = (id: string, calendar?: Calendar): Failure => ({
  code: 'LEDGER_PERIOD_INVALID',
  message: `Expected a ${calendar ?? 'period'} such as ${EXAMPLES[calendar ?? 'month']}, but got "${id.slice(0, 40)}".`,
  mend: 'Give a period of the calendar that the ledger is kept by.',
});
