import { describe, expect, it } from 'vitest';
import { readReport } from './read-report.ts';
import { SALES } from './report-fixture.ts';

const codeOf = (changes: object): string => {
  const read = readReport({ ...SALES, ...changes });
  return read.ok ? 'ok' : read.failure.code;
};
const text = { zh: '一', en: 'one' };
const [group] = SALES.groups;
const [measure] = SALES.measures;
const join = { source: SALES.source, key: 'kind', on: 'kind' };

describe('a report', () => {
  it('is read as it is written', () => {
    expect(readReport(SALES)).toMatchObject({ ok: true, value: { report: SALES } });
  });

  it.each([
    ['has no measure', { measures: [] }],
    ['has a member that is not foreseen', { sql: 'select' }],
    ['has a measure of money without a value', { measures: [{ ...measure, kind: 'money' }] }],
    ['reads from what there is not', { source: { kind: 'files' } }],
    ['has a title in one language', { title: { zh: '一' } }],
  ])('is refused where it %s', (_, changes) => {
    expect(codeOf(changes)).toBe('REPORT_SHAPE');
  });

  it.each([
    ['reads a field that it does not declare', { filter: 'price > 1' }],
    ['answers with what it does not measure', { answer: { ...text, en: '{total.price}' } }],
    ['tells of groups where there are none', { none: { ...text, zh: '{first.kind}' } }],
    ['is sorted by what it does not have', { sort: { by: 'price' } }],
    [
      'is sorted by money, which has no order',
      {
        measures: [measure, { id: 'paid', title: text, kind: 'money', value: 'value' }],
        sort: { by: 'paid' },
      },
    ],
    ['draws what it does not measure', { chart: { kind: 'bar', measures: ['price'] } }],
    ['uses a name twice', { measures: [measure, measure] }],
    ['joins under the name of a field', { joins: { value: join } }],
    ['takes the items of a list that is no field', { source: { ...SALES.source, each: 'lines' } }],
    ['has ranges that do not ascend', { groups: [{ ...group, buckets: [2, 1] }] }],
    ['sees a fact before it is there', { facts: { one: 'two', two: '1' } }],
  ])('is refused where it %s', (_, changes) => {
    expect(codeOf(changes)).toBe('REPORT_NAME');
  });

  it('is refused where an expression is no FEEL, naming its place', () => {
    expect(readReport({ ...SALES, filter: 'kind =' })).toMatchObject({
      failure: {
        code: 'REPORT_EXPRESSION',
        message: expect.stringContaining('"filter" of report "sales"') as string,
      },
    });
  });
});
