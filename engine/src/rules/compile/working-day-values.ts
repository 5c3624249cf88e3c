import type { Json } from '../../model/index.ts';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.ts';
import { dateOf } from '../operators/date-value.ts';
import { dayCountOf } from '../operators/working-days.ts';
import type { Reader } from '../rule-run.ts';
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
  }: { readonly from: Json; readonly to: Json; readonly calendar: string },
  path: Path,
): Reader | undefined {
  const calendar = compiler.calendar(name, [...path, 'calendar']);
  const start = operandReader(compiler, from, [...path, 'from']);
  const end = operandReader(compiler, to, [...path, 'to']);
  if (!calendar || !start || !end) return undefined;
  return (run) => {
    const first = dateOf(start(run))?.day;
    const last = dateOf(end(run))?.day;
    if (first === undefined || last === undefined) return null;
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
  }: { readonly to: Json; readonly days: Json; readonly calendar: string },
  path: Path,
): Reader | undefined {
  const calendar = compiler.calendar(name, [...path, 'calendar']);
  const start = operandReader(compiler, to, [...path, 'to']);
  const count = operandReader(compiler, days, [...path, 'days']);
  if (!calendar || !start || !count) return undefined;
  return (run) => {
    const day = dateOf(start(run))?.day;
    const number = dayCountOf(count(run));
    return day === undefined || number === undefined ? null : addWorkingDays(calendar, day, number);
  };
}
