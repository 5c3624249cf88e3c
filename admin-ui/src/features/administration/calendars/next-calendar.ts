import type { Dayjs } from 'dayjs';
import type { CalendarFile, Span } from './read-calendar.ts';

/** As the form has it. */
export interface EnteredSpan {
  readonly days: readonly [Dayjs, Dayjs];
  readonly zh: string;
  readonly en: string;
}

interface Changes {
  readonly version: string;
  readonly until: string;
  readonly holidays: readonly EnteredSpan[];
  readonly workingDays: readonly EnteredSpan[];
}

/** The same calendar with days added, in their order. */
export function nextCalendar(calendar: CalendarFile, changes: Changes): CalendarFile {
  const { version, until, holidays, workingDays } = changes;
  return {
    ...{ ...calendar, version, until },
    holidays: merged(calendar.holidays, holidays),
    workingDays: merged(calendar.workingDays ?? [], workingDays),
  };
}

function merged(known: readonly Span[], entered: readonly EnteredSpan[]): readonly Span[] {
  const added = entered.map(({ days: [first, last], zh, en }): Span => {
    const from = first.format('YYYY-MM-DD');
    const to = last.format('YYYY-MM-DD');
    return { from, ...(to !== from && { to }), name: { zh, en } };
  });
  return [...known, ...added].sort((one, other) => (one.from < other.from ? -1 : 1));
}
