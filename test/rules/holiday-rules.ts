/** Days as `YYYY-MM-DD`. What laws say of holidays, worked out anew beside the calendars. */

export const dayOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** ISO 8601: 1 Monday … 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(day).getUTCDay() || 7;

/** The n-th weekday of a month; the last where `n` is -1. */
export function nthWeekday(
  year: number,
  month: number,
  { n, weekday }: { readonly n: number; readonly weekday: number },
): string {
  if (n < 0) {
    const last = dayOf(year, month + 1, 0);
    return plusDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = dayOf(year, month, 1);
  return plusDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7);
}

/** Western Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
export function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

const CHINESE = new Intl.DateTimeFormat('en-u-ca-chinese', {
  ...{ month: 'numeric', day: 'numeric' },
  timeZone: 'UTC',
});

/** The day of a year that is a given day of the Chinese lunar calendar; leap months are left out. */
export function lunarDay(year: number, month: number, day: number): string {
  const wanted = `${String(month)}/${String(day)}`;
  for (let at = dayOf(year, 1, 15); at < dayOf(year + 1, 1, 15); at = plusDays(at, 1)) {
    const parts = CHINESE.formatToParts(new Date(at));
    const text = parts.filter(({ type }) => type === 'month' || type === 'day');
    if (text.map(({ value }) => value).join('/') === wanted) return at;
  }
  throw new Error(
    `Expected ${wanted} of the lunar calendar in ${String(year)}, but it is not there.`,
  );
}

/** Qingming by the usual formula for 2001 to 2099. */
export const qingming = (year: number): string =>
  dayOf(year, 4, Math.floor((year % 100) * 0.2422 + 4.81) - Math.floor((year % 100) / 4));
