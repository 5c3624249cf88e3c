import { describe, expect, it } from 'vitest';
import { readReportPeriod } from './report-period.ts';

const daysOf = (given: string | undefined, unit: 'month' | 'quarter' | 'all' = 'month') => {
  const period = readReportPeriod(given, { unit, today: '2028-02-29' });
  return period.ok ? `${period.value.from} ${period.value.to}` : period.failure.code;
};

describe('the period of a report', () => {
  it.each([
    [undefined, '2028-02-01 2028-02-29'],
    ['2026-11', '2026-11-01 2026-11-30'],
    ['2026-Q4', '2026-10-01 2026-12-31'],
    ['2026', '2026-01-01 2026-12-31'],
    ['2026-11-05..2026-11-05', '2026-11-05 2026-11-05'],
    ['all', '0001-01-01 9999-12-31'],
  ])('given as %s is %s', (given, days) => {
    expect(daysOf(given)).toBe(days);
  });

  it('is that of today where none is given, by the unit of the report', () => {
    expect(daysOf(undefined, 'quarter')).toBe('2028-01-01 2028-03-31');
    expect(daysOf(undefined, 'all')).toBe('0001-01-01 9999-12-31');
  });

  it.each(['2026-13', '2026-02-30..2026-03-01', '2026-03-02..2026-03-01', '2026-01-01..', ''])(
    'is refused as %s',
    (given) => {
      expect(daysOf(given)).toBe('REPORT_PERIOD_INVALID');
    },
  );
});
