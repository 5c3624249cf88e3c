import { describe, expect, it } from 'vitest';
import { periodOfDate, readPeriod } from './calendar.ts';

describe('a period', () => {
  it.each([
    ['2026-11', '2026-11-01', '2026-11-30'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2100-02', '2100-02-01', '2100-02-28'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026', '2026-01-01', '2026-12-31'],
  ])('%s is from %s to %s', (id, from, to) => {
    expect(readPeriod(id)).toEqual({ ok: true, value: { id, from, to } });
  });

  it.each([
    '2026-00',
    '2026-13',
    '2026-Q0',
    '2026-Q5',
    '26-01',
    '2026-1',
    ' 2026',
    '',
    '2026-11-01',
  ])('"%s" is none', (id) => {
    expect(readPeriod(id)).toMatchObject({ failure: { code: 'LEDGER_PERIOD_INVALID' } });
  });

  it('is of the calendar that is asked for', () => {
    expect(readPeriod('2026-Q4', 'quarter').ok).toBe(true);
    expect(readPeriod('2026-Q4', 'month').ok).toBe(false);
    expect(readPeriod('2026', 'month').ok).toBe(false);
  });

  it.each([
    ['month', '2026-02-28', '2026-02'],
    ['quarter', '2026-01-01', '2026-Q1'],
    ['quarter', '2026-03-31', '2026-Q1'],
    ['quarter', '2026-12-31', '2026-Q4'],
    ['year', '2026-07-01', '2026'],
  ] as const)('by %s, %s lies in %s', (calendar, date, id) => {
    const period = periodOfDate(date, calendar);
    expect(period.id).toBe(id);
    expect(readPeriod(id, calendar)).toEqual({ ok: true, value: period });
    expect(period.from <= date && date <= period.to).toBe(true);
  });
});
