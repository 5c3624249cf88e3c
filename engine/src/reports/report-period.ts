import { fail, ok, type Result } from '../errors/failure.ts';
import { periodOfDate, readPeriod, type Period } from '../ledger/index.ts';
import type { PeriodUnit } from './report.ts';
import { reportFailure } from './report-failure.ts';

/** Everything that can be dated. */
const ALL: Period = { id: 'all', from: '0001-01-01', to: '9999-12-31' };

/**
 * A month, quarter or year of the calendar, `<first day>..<last day>`, or `all`; absent: that of
 * today by the unit.
 */
export function readReportPeriod(
  given: string | undefined,
  { unit, today }: { readonly unit: PeriodUnit; readonly today: string },
): Result<Period> {
  if (given === undefined) return ok(unit === 'all' ? ALL : periodOfDate(today, unit));
  if (given === ALL.id) return ok(ALL);
  const calendar = readPeriod(given);
  if (calendar.ok) return calendar;
  const [from = '', to = '', ...more] = given.split('..');
  if (more.length === 0 && isDay(from) && isDay(to) && from <= to)
    return ok({ id: given, from, to });
  return fail(
    reportFailure(
      'REPORT_PERIOD_INVALID',
      `Expected a period such as 2026-11, 2026-Q4, 2026, 2026-11-01..2026-11-15 or all, but got "${given.slice(0, 40)}".`,
    ),
  );
}

/** ISO 8601, and a day of the calendar. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
