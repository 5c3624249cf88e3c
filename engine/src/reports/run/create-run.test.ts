import { describe, expect, it } from 'vitest';
import type { Json } from '../../model/index.ts';
import { REPORT_LIMITS } from '../limits.ts';
import { readReport } from '../read-report.ts';
import { AT, resultOf, sale, SALES } from '../report-fixture.ts';
import type { ReportMeasure } from '../report.ts';
import { createReportRun } from './create-run.ts';

const title = { zh: '值', en: 'Value' };
const measured = (measure: object, ...values: readonly Json[]) => {
  // Put together from parts; reading the report checks it.
  const measures = [{ id: 'value', title, ...measure } as ReportMeasure];
  const report = { ...SALES, groups: [], measures, answer: { zh: 'x', en: '{total.value}' } };
  const result = resultOf(
    report,
    values.map((value) => sale('a', value)),
  );
  return typeof result === 'string' ? result : result.total['value'];
};
const of = (kind: 'sum' | 'money' | 'mean') => ({ kind, value: 'value' }) as const;

describe('a measure', () => {
  it('sums exactly, numbers and texts alike, and leaves nothing out unseen', () => {
    expect(measured(of('sum'), 0.1, '0.2', null)).toBe('0.3');
    expect(measured(of('sum'), '99999999999999999999.01', '0.99')).toBe('100000000000000000000');
    expect(measured(of('sum'), 'many')).toBe('REPORT_VALUE');
    expect(measured(of('sum'), 0.1234567890123456)).toBe('REPORT_VALUE');
  });

  it('never adds currencies together, and writes all minor units', () => {
    const usd = { amount: '0.10', currency: 'USD' };
    expect(measured(of('money'), usd, [usd, { amount: '7', currency: 'JPY' }], null)).toEqual([
      { amount: '7', currency: 'JPY' },
      { amount: '0.20', currency: 'USD' },
    ]);
    expect(measured(of('money'), { amount: '1', currency: 'ABC' })).toBe('REPORT_VALUE');
    expect(measured(of('money'), '1.00')).toBe('REPORT_VALUE');
  });

  it('is told of several currencies as each language lists things', () => {
    const measures = [{ id: 'value', title, ...of('money') }];
    const answer = { zh: '共 {total.value}', en: '{total.value}' };
    const sums = ['USD', 'EUR'].map((currency) => sale('a', { amount: '1250', currency }));
    expect(resultOf({ ...SALES, groups: [], measures, answer }, sums)).toMatchObject({
      answer: { zh: '共 1,250.00 EUR、1,250.00 USD', en: '1,250.00 EUR, 1,250.00 USD' },
    });
  });

  it('rounds means half away from zero, and has none of nothing', () => {
    expect(measured({ ...of('mean'), digits: 0 }, 1, 2)).toBe('2');
    expect(measured({ ...of('mean'), digits: 0 }, -1, -2)).toBe('-2');
    expect(measured(of('mean'), null)).toBeNull();
  });

  it('gives shares of the rows that are meant', () => {
    const share = { kind: 'share', where: 'value > 2', of: 'value > 1' } as const;
    expect(measured(share, 1, 2, 3, 4)).toBe('66.7');
    expect(measured(share, 1)).toBeNull();
  });
});

describe('a report', () => {
  const grouped = (...rows: Parameters<typeof resultOf>[1]) => resultOf(SALES, rows);

  it('orders groups by value, nothing last, and answers in one line that steers no terminal', () => {
    const result = grouped(sale('b'), sale(null), sale('a\u001b[31m\n{total.sales}\u202e'));
    expect(result).toMatchObject({
      counted: 3,
      answer: { en: '3 in all, first a [31m {total.sales}' },
      rows: [{}, { groups: { kind: { value: 'b' } } }, { groups: { kind: { value: null } } }],
    });
  });

  it('puts numbers into the ranges between bounds', () => {
    const group = { id: 'kind', title, value: 'kind', buckets: [0, 1, 31] };
    const rows = [-1, 0, 1, 30, 31].map((days) => sale(days));
    const result = resultOf({ ...SALES, groups: [group] }, rows);
    expect(
      typeof result !== 'string' &&
        result.rows.map(({ groups, measures }) => [groups['kind']?.label.en, measures['sales']]),
    ).toEqual([
      ['< 0', 1],
      ['0', 1],
      ['1 – 30', 2],
      ['≥ 31', 1],
    ]);
    expect(resultOf({ ...SALES, groups: [group] }, [sale('x')])).toBe('REPORT_VALUE');
  });

  it('shows the first by what it is sorted by, and keeps the rest in the totals', () => {
    const report = { ...SALES, sort: { by: 'sales', descending: true }, limit: 1 } as const;
    expect(resultOf(report, [sale('a'), sale('b'), sale('b')])).toMatchObject({
      rows: [{ groups: { kind: { value: 'b' } }, measures: { sales: 2 } }],
      ...{ leftOut: 1, total: { sales: 3 } },
    });
  });

  it('counts the first and the last day of its period, and what has no date in none', () => {
    const report = { ...SALES, period: { unit: 'month', of: 'on' } } as const;
    const period = { id: '2026-03', from: '2026-03-01', to: '2026-03-31' };
    const days = ['2026-02-28', '2026-03-01', '2026-03-31T23:59:00+08:00', '2026-04-01', null];
    const rows = days.map((day) => sale('a', null, day));
    expect(resultOf(report, rows, { ...AT, period })).toMatchObject({ counted: 2 });
    expect(resultOf(report, [], { ...AT, period })).toMatchObject({
      answer: { zh: 'none in 2026-03' },
    });
  });

  it('names what is counted in the row that is asked for, each thing once and so many at most', () => {
    const read = readReport(SALES);
    if (!read.ok) throw new Error(read.failure.message);
    const run = createReportRun(read.value, { ...AT, row: ['a'] });
    const add = (kind: string, id: string) =>
      run.add(sale(kind), { kind: 'record', id: `sale/${id}`, text: id });
    for (const [kind, id] of [
      ['a', '1'],
      ['a', '1'],
      ['b', '2'],
    ] as const)
      add(kind, id);
    const one = { kind: 'record', id: 'sale/1', text: '1' };
    expect(run.finish().subjects).toEqual({ items: [one], leftOut: 0 });
    for (let at = 0; at < REPORT_LIMITS.subjects; at += 1) add('a', `n${at}`);
    expect(run.finish().subjects).toMatchObject({ leftOut: 1 });
    expect(resultOf(SALES, [sale('a')])).not.toHaveProperty('subjects');
  });

  it('stops where there are more groups than its bound', () => {
    const rows = Array.from({ length: REPORT_LIMITS.groups + 1 }, (_, at) => sale(at));
    expect(resultOf(SALES, rows.slice(1))).toMatchObject({ counted: REPORT_LIMITS.groups });
    expect(resultOf(SALES, rows)).toBe('REPORT_TOO_LARGE');
  });
});
