import type { RuleSet } from './rule-set.ts';
import { ruleSetFixture } from './rule-set-fixture.ts';

/** A rule set that uses everything the schema describes, for tests to damage. */
export const RICH_SET: RuleSet = {
  ...ruleSetFixture(),
  inputs: {
    type: 'object',
    properties: {
      total: { type: 'string', format: 'decimal', titles: { zh: '金额', en: 'amount' } },
      customer: { type: 'object', properties: { limit: { type: 'number' } } },
      day: { type: 'string', format: 'date' },
      grade: { enum: ['A', 'B', null] },
    },
  },
  facts: {
    score: { title: { zh: '分', en: 'score' }, feel: 'total * 2', decimals: 1 },
    rate: { lookup: { table: 't', where: { a: { fact: 'total' } }, column: 'b' } },
    due: { addWorkingDays: { to: { fact: 'day' }, days: 3, calendar: 'cn' } },
    took: { workingDaysBetween: { from: '2026-01-05', to: { fact: 'day' }, calendar: 'cn' } },
    limit: { fact: 'customer', path: '$.limit' },
  },
  money: { output: 'fee', currency: { fact: 'customer', path: '$.currency' } },
  tables: {
    t: {
      columns: [
        { name: 'a', match: 'band' },
        { name: 'b', format: 'decimal' },
      ],
      rows: [[[0, null], '1']],
    },
  },
  calendars: {
    cn: {
      from: '2026-01-01',
      until: '2026-12-31',
      weekend: [6, 7],
      holidays: [{ from: '2026-01-01', name: { zh: '元旦', en: 'New Year' } }],
      workingDays: [],
    },
  },
  hitPolicy: 'collect',
  aggregation: { fee: 'sum', decision: 'list' },
  rules: [
    {
      id: 'r',
      title: { zh: '则', en: 'rule' },
      priority: 2,
      conditions: {
        all: [
          { fact: 'total', operator: 'between', value: [1, 2] },
          {
            any: [
              {
                fact: 'day',
                operator: 'withinWorkingDays',
                value: { days: { fact: 'took' }, of: '2026-01-05', calendar: 'cn' },
              },
              { fact: 'grade', operator: 'matches', value: '^[AB]$' },
            ],
          },
          { not: { fact: 'total', operator: 'inTable', value: { table: 't', column: 'b' } } },
        ],
      },
      event: { type: 'x', params: { fee: { feel: 'score + rate' }, decision: 'yes' } },
    },
    {
      id: 's',
      conditions: { any: [{ fact: 'due', operator: 'dateAfter', value: { fact: 'day' } }] },
      event: { type: 'x', params: { fee: 1 } },
    },
  ],
};
