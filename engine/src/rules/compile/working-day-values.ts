import type { Json } from '../../model/index.ts';
import type { WorkingCalendar } from '../calendar/compile-calendar.ts';
import { namedCalendar } from '../calendar/named-calendar.ts';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.ts';
import { dateOf } from '../operators/date-value.ts';
import { dayCountOf } from '../operators/working-days.ts';
import type { FactReference } from '../rule-set.ts';
import type { Reader, RuleRun } from '../rule-run.ts';
import { operandReader } from './operand-reader.ts';
import type { Path } from './problem-list.ts';
import type { SetCompiler } from './set-compiler.ts';

/** `{ "workingDaysBetween" }`: a number, or null where either is no date. */
export function workingDaysReader(
  compiler: SetCompiler,
  {
    from,
    to,
    calendar: name,
  }: { readonly from: Json; readonly to: Json; readonly calendar: string | FactReference },
  path: Path,
): Reader | undefined {
  const calendarIn = calendarReader(compiler, name, [...path, 'calendar']);
  const start = operandReader(compiler, from, [...path, 'from']);
  const end = operandReader(compiler, to, [...path, 'to']);
  if (!calendarIn || !start || !end) return undefined;
  return (run) => {
    const first = dateOf(start(run))?.day;
    const last = dateOf(end(run))?.day;
    const calendar = calendarIn(run);
    if (first === undefined || last === undefined || !calendar) return null;
    return workingDaysBetween(calendar, first, last);
  };
}

/** `{ "addWorkingDays" }`: a day, or null where the operands are of other kinds. */
export function addWorkingDaysReader(
  compiler: SetCompiler,
  {
    to,
    days,
    calendar: name,
  }: { readonly to: Json; readonly days: Json; readonly calendar: string | FactReference },
  path: Path,
): Reader | undefined {
  const calendarIn = calendarReader(compiler, name, [...path, 'calendar']);
  const start = operandReader(compiler, to, [...path, 'to']);
  const count = operandReader(compiler, days, [...path, 'days']);
  if (!calendarIn || !start || !count) return undefined;
  return (run) => {
    const day = dateOf(start(run))?.day;
    const number = dayCountOf(count(run));
    const calendar = calendarIn(run);
    if (day === undefined || number === undefined || !calendar) return null;
    return addWorkingDays(calendar, day, number);
  };
}

/** Known when the set is compiled, or named by a fact when it is evaluated. */
function calendarReader(
  compiler: SetCompiler,
  name: string | FactReference,
  path: Path,
): ((run: RuleRun) => WorkingCalendar | undefined) | undefined {
  if (typeof name === 'string') {
    const calendar = compiler.calendar(name, path);
    return calendar && (() => calendar);
  }
  const read = compiler.read(name, path);
  compiler.anyCalendar();
  return read && ((run) => namedCalendar(compiler.resources, read(run)));
}
