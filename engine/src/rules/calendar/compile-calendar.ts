import type { Failure, Result } from '../../errors/failure.ts';
import { fail, ok } from '../../errors/failure.ts';
import { LIMITS } from '../limits.ts';
import { dateOf } from '../operators/date-value.ts';
import { problem } from '../refuse.ts';
import type { CalendarDefinition, CalendarSpan } from './calendar.ts';
import { epochDayOf, weekdayOf } from './epoch-day.ts';

/** Which days are worked, from the first to the last that is known. Days count from 1970-01-01. */
export interface WorkingCalendar {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  /** Working days before each day from the first on, and at the end of all: a difference is a count. */
  readonly workedBefore: Uint32Array;
  /** The working days, in order. */
  readonly workingDays: Uint32Array;
}

/** Compiles a calendar of the right shape; `name` is how messages call it. */
export function compileCalendar(
  name: string,
  definition: CalendarDefinition,
): Result<WorkingCalendar, readonly Failure[]> {
  const problems = wrongDays(name, definition);
  if (problems.length > 0) return fail(problems);
  const first = epochDayOf(definition.from);
  const last = epochDayOf(definition.until);
  const days = last - first + 1;
  if (days < 1 || days > LIMITS.calendarDays) {
    return fail([
      refusal(name, `'/until' is not from 1 to ${LIMITS.calendarDays} days after '/from'`),
    ]);
  }
  return ok({ name, first, last, ...countDays(definition, first, days) });
}

function countDays(
  { weekend, holidays, workingDays = [] }: CalendarDefinition,
  first: number,
  days: number,
): Pick<WorkingCalendar, 'workedBefore' | 'workingDays'> {
  const free = new Set(weekend);
  const worked = Array.from({ length: days }, (_, at) => !free.has(weekdayOf(first + at)));
  for (const span of holidays) mark(worked, span, { first, as: false });
  for (const span of workingDays) mark(worked, span, { first, as: true });
  const workedBefore = new Uint32Array(days + 1);
  const list: number[] = [];
  for (const [at, isWorked] of worked.entries()) {
    if (isWorked) list.push(first + at);
    workedBefore[at + 1] = list.length;
  }
  return { workedBefore, workingDays: Uint32Array.from(list, (day) => day) };
}

function mark(
  worked: boolean[],
  { from, to = from }: CalendarSpan,
  { first, as }: { readonly first: number; readonly as: boolean },
): void {
  const start = Math.max(0, epochDayOf(from) - first);
  const end = Math.min(worked.length - 1, epochDayOf(to) - first);
  for (let at = start; at <= end; at += 1) worked[at] = as;
}

/** Days that do not exist, spans that end before they begin, and days beyond what is known. */
function wrongDays(name: string, definition: CalendarDefinition): readonly Failure[] {
  const { from, until, holidays, workingDays = [] } = definition;
  const spans = [
    ...holidays.map((span, at) => ({ span, path: `/holidays/${String(at)}` })),
    ...workingDays.map((span, at) => ({ span, path: `/workingDays/${String(at)}` })),
  ];
  const ends = [{ span: { from, to: until }, path: '' }, ...spans];
  const bad = ends.filter(({ span }) => !isSpan(span));
  const outside = spans.filter(
    ({ span }) => isSpan(span) && (span.from < from || (span.to ?? span.from) > until),
  );
  return [
    ...bad.map(({ path }) =>
      refusal(name, `the days at '${path}' do not exist or end before they begin`),
    ),
    ...(bad.length > 0 ? [] : outside).map(({ path }) =>
      refusal(name, `the days at '${path}' lie outside '/from' and '/until'`),
    ),
  ].slice(0, LIMITS.problems);
}

const isSpan = ({ from, to = from }: CalendarSpan): boolean =>
  dateOf(from) !== undefined && dateOf(to) !== undefined && from <= to;

const refusal = (name: string, because: string): Failure =>
  problem(
    'RULE_SET_CALENDAR',
    `Expected ${name} to hold days that can be counted, but ${because}.`,
  );
