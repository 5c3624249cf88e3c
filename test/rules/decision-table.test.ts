import { readdirSync, readFileSync } from 'node:fs';
import type { RuleDefinition, RuleSet } from '../../engine/src/rules/index.ts';
import { describe, expect, it } from 'vitest';
import { readCell, writeCell } from '../../admin-ui/src/features/rules/table/cells.ts';
import { columnsOf, type Column } from '../../admin-ui/src/features/rules/table/column.ts';

const folder = new URL('../../rules/', import.meta.url);
const shipped = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.cases.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as RuleSet);

const SET: RuleSet = {
  ...{ id: 's', version: '1', title: { zh: '一', en: 'one' }, policy: [] },
  effectiveFrom: '2026-01-01',
  inputs: {
    type: 'object',
    properties: {
      grade: { enum: ['A', 'B', null], labels: { A: { zh: '甲级', en: 'top grade' } } },
      days: { type: 'integer' },
      amount: { type: 'string', format: 'decimal' },
      on: { type: 'string', format: 'date' },
      urgent: { type: 'boolean' },
    },
  },
  facts: { limit: { feel: '3' } },
  outputs: { type: 'object', properties: { say: { type: 'string' }, fee: { type: 'number' } } },
  hitPolicy: 'first',
  rules: [{ id: 'r', conditions: { all: [] }, event: { type: 'r', params: {} } }],
};

const [RULE] = SET.rules as readonly [RuleDefinition];
const shown = new Set(
  ['grade', 'days', 'amount', 'on', 'urgent', 'limit'].map((name) => `in:${name}`),
);
const column = (key: string): Column => {
  const found = columnsOf(SET, shown, 'zh').find((one) => one.key === key);
  if (!found) throw new Error(`Expected column "${key}".`);
  return found;
};
const typed = (key: string, text: string) => readCell(SET, RULE, { column: column(key), text });
const asks = (key: string, text: string) => {
  const read = typed(`in:${key}`, text);
  if (!read.ok) return read.problem;
  const { conditions } = read.value;
  return 'all' in conditions
    ? conditions.all.map((one) => ('operator' in one ? [one.operator, one.value] : one))
    : [];
};

describe('the cells of a decision table', () => {
  it.each(shipped.map((set) => [set.id, set] as const))(
    'give back %s as it is, whichever cell is copied out and pasted in',
    (_, set) => {
      for (const one of columnsOf(set, new Set(), 'zh'))
        for (const rule of set.rules) {
          const read = readCell(set, rule, { column: one, text: writeCell(set, rule, one) });
          expect(read, `${rule.id} ${one.key}`).toEqual({ ok: true, value: rule });
        }
    },
  );

  it('read what people type, by the kind of the input', () => {
    expect(asks('days', '<=30')).toEqual([['lessThanInclusive', 30]]);
    expect(asks('days', '≥ 10 and < 1,000')).toEqual([
      ['greaterThanInclusive', 10],
      ['lessThan', 1000],
    ]);
    expect(asks('days', '1..5')).toEqual([['between', [1, 5]]]);
    expect(asks('days', '1,000')).toEqual([['equal', 1000]]);
    expect(asks('amount', '> 1,000.50')).toEqual([['greaterThan', '1000.50']]);
    expect(asks('on', '>= 2026-01-01')).toEqual([['dateOnOrAfter', '2026-01-01']]);
    expect(asks('grade', '甲级, B')).toEqual([['in', ['A', 'B']]]);
    expect(asks('grade', 'not top grade')).toEqual([['notEqual', 'A']]);
    expect(asks('urgent', '是')).toEqual([['equal', true]]);
    expect(asks('days', '< @limit')).toEqual([['lessThan', { fact: 'limit' }]]);
    expect(asks('days', 'any')).toEqual([]);
  });

  it('say what they do not understand, and change nothing', () => {
    expect(asks('days', 'many')).toBe('notNumber');
    expect(asks('grade', 'Z')).toBe('notChoice');
    expect(asks('on', 'soon')).toBe('notDate');
    expect(asks('days', '< @nothing')).toBe('notFact');
    expect(typed('out:fee', 'x')).toEqual({ ok: false, problem: 'notNumber' });
  });

  it('give texts, formulas and facts', () => {
    const gives = (text: string) => {
      const read = typed('out:say', text);
      return read.ok ? read.value.event.params['say'] : read.problem;
    };
    expect(gives('Paid in advance, always.')).toBe('Paid in advance, always.');
    expect(gives('= string(days) + " d"')).toEqual({ feel: 'string(days) + " d"' });
    expect(gives('@limit')).toEqual({ fact: 'limit' });
    expect(gives('{"feel":"1","decimals":2}')).toEqual({ feel: '1', decimals: 2 });
    expect(gives('')).toBeUndefined();
  });
});
