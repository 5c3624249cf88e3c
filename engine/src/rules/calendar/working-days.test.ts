import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDefinition } from './calendar.ts';
import { compileCalendar } from './compile-calendar.ts';
import { dayOfEpoch, epochDayOf, weekdayOf } from './epoch-day.ts';
import { addWorkingDays, workingDaysBetween } from './working-days.ts';

const YEAR = '2026-01-01';
const first = epochDayOf(YEAR);
const days = fc.integer({ min: 0, max: 364 });
const span = fc.tuple(days, fc.integer({ min: 0, max: 8 })).map(([from, length]) => ({
  from: dayOfEpoch(first + from),
  to: dayOfEpoch(first + Math.min(364, from + length)),
}));

const calendars: fc.Arbitrary<CalendarDefinition> = fc.record({
  from: fc.constant(YEAR),
  until: fc.constant('2026-12-31'),
  weekend: fc.subarray([5, 6, 7], { maxLength: 2 }),
  holidays: fc.array(span, { maxLength: 6 }),
  workingDays: fc.array(span, { maxLength: 3 }),
});

function compiled(definition: CalendarDefinition) {
  const calendar = compileCalendar('the calendar', definition);
  if (!calendar.ok) throw new Error(calendar.failure[0]?.message);
  return calendar.value;
}

const covers = (spans: CalendarDefinition['holidays'], day: string): boolean =>
  spans.some(({ from, to = from }) => day >= from && day <= to);

const isWorked = ({ weekend, holidays, workingDays = [] }: CalendarDefinition, at: number) => {
  const day = dayOfEpoch(at);
  if (covers(workingDays, day)) return true;
  return !covers(holidays, day) && !weekend.includes(weekdayOf(at));
};

describe('working days', () => {
  it('are those of a count day by day', () => {
    fc.assert(
      fc.property(calendars, days, days, (definition, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const counted = Array.from({ length: to - from }, (_, at) => first + from + 1 + at);
        const worked = counted.filter((at) => isWorked(definition, at)).length;
        const calendar = compiled(definition);
        const [start, end] = [dayOfEpoch(first + from), dayOfEpoch(first + to)];
        expect(workingDaysBetween(calendar, start, end)).toBe(worked);
        expect(workingDaysBetween(calendar, end, start)).toBe(worked === 0 ? 0 : -worked);
      }),
    );
  });

  it('are added one by one, forwards and backwards', () => {
    fc.assert(
      fc.property(
        calendars,
        fc.integer({ min: 120, max: 240 }),
        fc.integer({ min: -20, max: 20 }),
        (definition, at, count) => {
          let day = first + at;
          const step = Math.sign(count);
          for (let left = Math.abs(count); left > 0;) {
            day += step;
            if (day < first || day > first + 364) return;
            if (isWorked(definition, day)) left -= 1;
          }
          const calendar = compiled(definition);
          expect(addWorkingDays(calendar, dayOfEpoch(first + at), count)).toBe(dayOfEpoch(day));
        },
      ),
    );
  });

  it('know weekdays by the calendar on the wall', () => {
    expect(
      ['2026-03-02', '2026-03-08', '1969-12-31'].map((day) => weekdayOf(epochDayOf(day))),
    ).toEqual([1, 7, 3]);
  });

  it.each([
    ['ends before it begins', { until: '2025-12-31' }],
    ['has a day that does not exist', { holidays: [{ from: '2026-02-30' }] }],
    [
      'has a span that ends before it begins',
      { holidays: [{ from: '2026-02-02', to: '2026-02-01' }] },
    ],
    ['has days outside it', { workingDays: [{ from: '2027-01-01' }] }],
    ['is endless', { until: '9999-12-31' }],
  ])('are not counted where the calendar %s', (_name, changes) => {
    const definition = {
      from: YEAR,
      until: '2026-12-31',
      weekend: [6, 7],
      holidays: [],
      ...changes,
    };
    expect(compileCalendar('calendar "x"', definition)).toMatchObject({
      ok: false,
      failure: [{ code: 'RULE_SET_CALENDAR' }],
    });
  });
});
