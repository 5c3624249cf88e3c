import { RuleStop } from '../rule-stop.ts';
import type { WorkingCalendar } from './compile-calendar.ts';
import { dayOfEpoch, epochDayOf } from './epoch-day.ts';

/**
 * Working days after `from` up to and with `to`; negative where `to` is earlier, so that going
 * there and back is zero. Days are `YYYY-MM-DD`.
 */
export function workingDaysBetween(calendar: WorkingCalendar, from: string, to: string): number {
  const [start, end] = [known(calendar, epochDayOf(from)), known(calendar, epochDayOf(to))];
  return workedThrough(calendar, end) - workedThrough(calendar, start);
}

/** The `count`-th working day after a day, or before it where negative; 0 is the day itself. */
export function addWorkingDays(calendar: WorkingCalendar, day: string, count: number): string {
  if (count === 0) return day;
  const start = known(calendar, epochDayOf(day));
  // The first working day after is the one whose number is that of all worked until then.
  const position =
    count > 0
      ? workedThrough(calendar, start) + count - 1
      : workedThrough(calendar, start - 1) + count;
  const found = position < 0 ? undefined : calendar.workingDays[position];
  if (found === undefined)
    throw beyond(calendar, `the day ${String(count)} working days from ${day}`);
  return dayOfEpoch(found);
}

/** Working days from the first day known up to and with this one. */
const workedThrough = (calendar: WorkingCalendar, day: number): number =>
  calendar.workedBefore[day - calendar.first + 1] ?? 0;

function known(calendar: WorkingCalendar, day: number): number {
  if (day >= calendar.first && day <= calendar.last) return day;
  throw beyond(calendar, dayOfEpoch(day));
}

const beyond = ({ name, first, last }: WorkingCalendar, what: string): RuleStop =>
  new RuleStop(
    'RULES_CALENDAR',
    `Expected ${what} to lie within ${name}, but it knows ${dayOfEpoch(first)} to ` +
      `${dayOfEpoch(last)} alone.`,
  );
