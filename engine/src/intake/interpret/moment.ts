/** A day, with the time of day where it is given: `{ date: '2026-03-01', time: '14:30:00' }`. */
export interface Moment {
  readonly date: string;
  readonly time: string | null;
}

/** ISO 8601 as XML Schema writes it; a time zone is allowed and left to the stated text. */
export function momentOfIso(text: string): Moment | null {
  const match =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?$/.exec(text);
  if (!match) return null;
  return momentOfDigits((match[1] ?? '').replaceAll('-', ''), match[2]?.replaceAll(':', '') ?? '');
}

/**
 * `YYYYMMDD` or `YYMMDD`, and `HHMM` or `HHMMSS` (fractions are cut) or nothing.
 * Two-digit years up to 69 are of this century, as X12 and EDIFACT partners agree by habit.
 */
export function momentOfDigits(day: string, clock: string): Moment | null {
  const date = dateOfDigits(day);
  if (date === null) return null;
  if (clock === '') return { date, time: null };
  const time = timeOfDigits(clock);
  return time === null ? null : { date, time };
}

function dateOfDigits(digits: string): string | null {
  if (!/^(?:\d{6}|\d{8})$/.test(digits)) return null;
  const century = Number(digits.slice(0, 2)) < 70 ? '20' : '19';
  const full = digits.length === 8 ? digits : century + digits;
  const [year, month, day] = [full.slice(0, 4), full.slice(4, 6), full.slice(6)];
  if (!inCalendar(Number(year), Number(month), Number(day))) return null;
  return `${year}-${month}-${day}`;
}

function inCalendar(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year > 0 && day >= 1 && day <= days;
}

export function timeOfDigits(digits: string): string | null {
  const match = /^([01]\d|2[0-3])([0-5]\d)([0-5]\d)?\d{0,2}$/.exec(digits);
  return match ? `${match[1] ?? ''}:${match[2] ?? ''}:${match[3] ?? '00'}` : null;
}

/** Day and time of an interchange as ISO 8601; where they are none, as stated. */
export function stampOf(day: string | null, clock: string | null): string | null {
  const moment = momentOfDigits(day ?? '', clock ?? '');
  if (moment === null) return [day, clock].filter((part) => part !== null).join(' ') || null;
  return moment.time === null ? moment.date : `${moment.date}T${moment.time}`;
}
