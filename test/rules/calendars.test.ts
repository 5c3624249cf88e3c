import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  dayOf,
  easter,
  lunarDay,
  nthWeekday,
  plusDays,
  qingming,
  weekdayOf,
} from './holiday-rules.ts';

interface Span {
  readonly from: string;
  readonly to?: string;
}

interface CalendarFile {
  readonly from: string;
  readonly until: string;
  readonly source: string;
  readonly holidays: readonly Span[];
  readonly workingDays?: readonly Span[];
}

const read = (id: string): CalendarFile =>
  // The files are the product's own, and what matters in them is asserted below.
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../rules/calendars/${id}.json`), 'utf8'),
  ) as CalendarFile;

const IDS = ['cn', 'us', 'us-banks', 'de', 'jp', 'jp-banks', 'hk'];
const YEARS = [2025, 2026, 2027];

const daysOf = (spans: readonly Span[]): readonly string[] =>
  spans.flatMap(({ from, to = from }) => {
    const days: string[] = [];
    for (let day = from; day <= to; day = plusDays(day, 1)) days.push(day);
    return days;
  });

/** Holidays that take a day from the working week. */
const lostDays = (days: readonly string[]): readonly string[] =>
  [...new Set(days)].filter((day) => weekdayOf(day) <= 5).sort();

const lostIn = (id: string): readonly string[] => lostDays(daysOf(read(id).holidays));

const everyYear = (holidays: (year: number) => readonly string[]): readonly string[] =>
  lostDays(YEARS.flatMap(holidays));

describe('the calendars that ship', () => {
  it.each(IDS)('%s names its source, and asks to be verified', (id) => {
    expect(read(id).source).toMatch(/Verify before use/);
  });

  it.each(IDS)('%s knows whole years, and no day twice', (id) => {
    const { from, until, holidays } = read(id);
    const days = daysOf(holidays);
    expect([from.slice(4), until.slice(4)]).toEqual(['-01-01', '-12-31']);
    expect(new Set(days).size).toBe(days.length);
  });
});

const federal = (year: number): readonly string[] => [
  dayOf(year, 1, 1),
  nthWeekday(year, 1, { n: 3, weekday: 1 }),
  nthWeekday(year, 2, { n: 3, weekday: 1 }),
  nthWeekday(year, 5, { n: -1, weekday: 1 }),
  ...[dayOf(year, 6, 19), dayOf(year, 7, 4)],
  nthWeekday(year, 9, { n: 1, weekday: 1 }),
  nthWeekday(year, 10, { n: 2, weekday: 1 }),
  dayOf(year, 11, 11),
  nthWeekday(year, 11, { n: 4, weekday: 4 }),
  dayOf(year, 12, 25),
];

const fromSunday = (day: string): string => (weekdayOf(day) === 7 ? plusDays(day, 1) : day);
const fromWeekend = (day: string): string =>
  weekdayOf(day) === 6 ? plusDays(day, -1) : fromSunday(day);

describe('the United States', () => {
  it('observe federal holidays of a weekend on Friday or Monday', () => {
    const known = YEARS.flatMap((year) => [...federal(year), dayOf(year + 1, 1, 1)]);
    const observed = known.map(fromWeekend).filter((day) => day < '2028');
    expect(lostIn('us')).toEqual(lostDays(observed));
  });

  it('keep banks open on the Friday before a holiday on Saturday', () => {
    expect(lostIn('us-banks')).toEqual(everyYear((year) => federal(year).map(fromSunday)));
  });
});

describe('Germany', () => {
  it('keeps the holidays of all states, by Easter and by date', () => {
    const expected = everyYear((year) => [
      ...[-2, 1, 39, 50].map((days) => plusDays(easter(year), days)),
      ...[dayOf(year, 1, 1), dayOf(year, 5, 1), dayOf(year, 10, 3)],
      ...[dayOf(year, 12, 25), dayOf(year, 12, 26)],
    ]);
    expect(lostIn('de')).toEqual(expected);
  });
});

const EQUINOXES: Readonly<Record<number, readonly string[]>> = {
  2025: ['2025-03-20', '2025-09-23'],
  2026: ['2026-03-20', '2026-09-23'],
  2027: ['2027-03-21', '2027-09-23'],
};

/** Article 2, and article 3: the next day that is none replaces a Sunday; a day between two is one. */
function national(year: number): readonly string[] {
  const days = [
    ...(EQUINOXES[year] ?? []),
    ...[dayOf(year, 1, 1), nthWeekday(year, 1, { n: 2, weekday: 1 })],
    ...[dayOf(year, 2, 11), dayOf(year, 2, 23), dayOf(year, 4, 29)],
    ...[3, 4, 5].map((day) => dayOf(year, 5, day)),
    ...[nthWeekday(year, 7, { n: 3, weekday: 1 }), dayOf(year, 8, 11)],
    ...[nthWeekday(year, 9, { n: 3, weekday: 1 }), nthWeekday(year, 10, { n: 2, weekday: 1 })],
    ...[dayOf(year, 11, 3), dayOf(year, 11, 23)],
  ];
  const next = (day: string): string =>
    days.includes(plusDays(day, 1)) ? next(plusDays(day, 1)) : plusDays(day, 1);
  const replaced = days.filter((day) => weekdayOf(day) === 7).map(next);
  const between = days
    .filter((day) => days.includes(plusDays(day, 2)) && weekdayOf(plusDays(day, 1)) !== 7)
    .map((day) => plusDays(day, 1));
  return [...days, ...replaced, ...between];
}

describe('Japan', () => {
  it('keeps national holidays, replaces Sundays and frees the day between two', () => {
    expect(lostIn('jp')).toEqual(everyYear(national));
  });

  it('closes banks around the turn of the year as well', () => {
    const expected = everyYear((year) => [
      ...national(year),
      ...[dayOf(year, 1, 2), dayOf(year, 1, 3), dayOf(year, 12, 31)],
    ]);
    expect(lostIn('jp-banks')).toEqual(expected);
  });
});

/** The new moon of 2027-02-06 comes four minutes before midnight; ICU puts it on the day after. */
const lunarNewYear = (year: number): string =>
  year === 2027 ? '2027-02-06' : lunarDay(year, 1, 1);

/** Cap. 149: a holiday on a Sunday, or on a day that is one already, goes to the next day that is none. */
function general(year: number): readonly string[] {
  const newYear = lunarNewYear(year);
  const wanted = [
    ...[dayOf(year, 1, 1), newYear, plusDays(newYear, 1), plusDays(newYear, 2)],
    ...[plusDays(easter(year), -2), plusDays(easter(year), -1), qingming(year)],
    ...[plusDays(easter(year), 1), dayOf(year, 5, 1), lunarDay(year, 4, 8), lunarDay(year, 5, 5)],
    ...[dayOf(year, 7, 1), plusDays(lunarDay(year, 8, 15), 1), dayOf(year, 10, 1)],
    ...[lunarDay(year, 9, 9), dayOf(year, 12, 25), dayOf(year, 12, 26)],
  ];
  return wanted.reduce<readonly string[]>((days, day) => {
    let free = day;
    while (weekdayOf(free) === 7 || days.includes(free)) free = plusDays(free, 1);
    return [...days, free];
  }, []);
}

describe('Hong Kong', () => {
  it('keeps general holidays, lunar ones and Easter too, none on a Sunday', () => {
    const days = daysOf(read('hk').holidays);
    expect([...days].sort()).toEqual(YEARS.flatMap((year) => [...general(year)].sort()));
  });
});

describe('China', () => {
  const cn = read('cn');
  const free = daysOf(cn.holidays);
  const worked = daysOf(cn.workingDays ?? []);

  it('ends where the schedule published by the State Council ends', () => {
    expect([cn.from, cn.until]).toEqual(['2025-01-01', '2026-12-31']);
  });

  it('frees every statutory holiday', () => {
    const statutory = [2025, 2026].flatMap((year) => {
      const newYear = lunarNewYear(year);
      return [
        ...[dayOf(year, 1, 1), dayOf(year, 5, 1), dayOf(year, 5, 2), qingming(year)],
        ...[-1, 0, 1, 2].map((days) => plusDays(newYear, days)),
        ...[lunarDay(year, 5, 5), lunarDay(year, 8, 15)],
        ...[1, 2, 3].map((day) => dayOf(year, 10, day)),
      ];
    });
    expect(statutory.filter((day) => !free.includes(day))).toEqual([]);
  });

  it('makes up on weekends alone for the other weekdays it frees', () => {
    expect(worked.filter((day) => weekdayOf(day) <= 5 || free.includes(day))).toEqual([]);
    expect(worked).toHaveLength(5 + 6);
  });

  it('frees 28 days in 2025 and 33 in 2026, as the schedules say', () => {
    expect(free.filter((day) => day.startsWith('2025'))).toHaveLength(28);
    expect(free.filter((day) => day.startsWith('2026'))).toHaveLength(33);
  });
});

it('reach as far as the latest ship date reckons by working days', () => {
  const path = join(import.meta.dirname, '../../rules/latest-ship-date.json');
  // The file is the product's own; a setting that is missing fails below.
  const { tables } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly tables: { readonly settings: { readonly rows: readonly (readonly unknown[])[] } };
  };
  const setting = (name: string) => tables.settings.rows.find(([one]) => one === name)?.[1];
  const used = ['cn', 'us', 'de', 'jp', 'hk'].map(read);
  expect(setting('calendarFrom')).toBe(
    used
      .map(({ from }) => from)
      .sort()
      .at(-1),
  );
  expect(setting('calendarUntil')).toBe(used.map(({ until }) => until).sort()[0]);
});
