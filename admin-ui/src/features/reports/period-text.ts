import dayjs, { type Dayjs } from 'dayjs';

export const PERIODS = ['month', 'quarter', 'year', 'range', 'all'] as const;
export type PeriodKind = (typeof PERIODS)[number];

const DAY = 'YYYY-MM-DD';
const QUARTER = /^(\d{4})-Q([1-4])$/;

/** What kind of period a text such as `2026-Q4` names. */
export function kindOf(period: string): PeriodKind {
  if (period === 'all') return 'all';
  if (period.includes('..')) return 'range';
  if (QUARTER.test(period)) return 'quarter';
  return /^\d{4}$/.test(period) ? 'year' : 'month';
}

/** Its first and last day; of all time, today. */
export function daysOf(period: string): [Dayjs, Dayjs] {
  const [from = '', to = from] = period.split('..');
  const [, year, quarter] = QUARTER.exec(from) ?? [];
  if (quarter !== undefined) {
    const first = dayjs(`${year ?? ''}-01-01`).add((Number(quarter) - 1) * 3, 'month');
    return [first, first.add(3, 'month').subtract(1, 'day')];
  }
  return from === 'all' ? [dayjs(), dayjs()] : [dayjs(from), dayjs(to)];
}

/** The period of a kind in which the day lies. */
export function periodAround(kind: PeriodKind, day: Dayjs): string {
  const words = {
    month: day.format('YYYY-MM'),
    quarter: `${day.year()}-Q${Math.floor(day.month() / 3) + 1}`,
    year: day.format('YYYY'),
    range: rangeText(day.startOf('month'), day.endOf('month')),
    all: 'all',
  };
  return words[kind];
}

export const rangeText = (from: Dayjs, to: Dayjs): string =>
  `${from.format(DAY)}..${to.format(DAY)}`;
