import { describe, expect, it } from 'vitest';
import type { Json, Variables } from '../model/index.ts';
import { compileRuleSet } from './compile-rule-set.ts';
import { evaluateRuleSet } from './evaluate-rule-set.ts';
import { readRuleResource } from './rule-resource.ts';
import type { RuleResource } from './rule-resource.ts';

const moment = { factDate: '2026-03-02', timeZone: 'Asia/Shanghai' };

const holidays = [{ from: '2026-02-16', to: '2026-02-20' }];
const calendar = {
  ...{ from: '2026-01-01', until: '2026-12-31', weekend: [6, 7], holidays },
  workingDays: [{ from: '2026-02-14' }],
};

const setWith = (changes: object): object => ({
  id: 'commission',
  version: '1',
  title: { zh: '提成', en: 'Commission' },
  policy: [],
  effectiveFrom: '2026-01-01',
  inputs: {
    type: 'object',
    properties: {
      amount: { type: 'string', format: 'decimal' },
      grade: { type: 'string' },
      quality: { type: 'number' },
      receivedOn: { type: 'string', format: 'date' },
      repliedOn: { type: 'string', format: 'date' },
    },
  },
  outputs: { type: 'object', properties: { value: {} }, additionalProperties: false },
  hitPolicy: 'first',
  rules: [{ id: 'all', conditions: { all: [] }, event: { type: 'x', params: { value: 1 } } }],
  ...changes,
});

const giving = (value: Json, more: object = {}): object =>
  setWith({
    rules: [{ id: 'all', conditions: { all: [] }, event: { type: 'x', params: { value } } }],
    calendars: { cn: calendar },
    ...more,
  });

function outputOf(set: object, inputs: Variables, beside: readonly RuleResource[] = []): unknown {
  const compiled = compileRuleSet(set, beside);
  if (!compiled.ok) return compiled.failure.map(({ code }) => code).join();
  const result = evaluateRuleSet(compiled.value, inputs, moment);
  if (!result.ok) return result.failure.code;
  const { outputs } = result.value;
  return typeof outputs === 'object' && outputs !== null && 'value' in outputs
    ? outputs.value
    : outputs;
}

function holds(condition: object, inputs: Variables): unknown {
  const rules = [
    { id: 'yes', conditions: { all: [condition] }, event: { type: 'x', params: { value: 'yes' } } },
    { id: 'no', conditions: { all: [] }, event: { type: 'x', params: { value: 'no' } } },
  ];
  const tables = { embargoed: { columns: [{ name: 'country' }], rows: [['KP'], ['IR']] } };
  return outputOf(setWith({ rules, calendars: { cn: calendar }, tables }), inputs);
}

describe('a computed value', () => {
  it('multiplies money exactly and rounds it half up', () => {
    const value = { feel: 'amount * 0.015', decimals: 2 };
    expect(outputOf(giving(value), { amount: '1250.00' })).toBe('18.75');
    expect(outputOf(giving(value), { amount: '0.33' })).toBe('0.00');
    expect(outputOf(giving(value), { amount: '1.00' })).toBe('0.02');
    expect(outputOf(giving(value), { amount: '9999999999999.99' })).toBe('150000000000.00');
  });

  it('refuses digits that FEEL would lose, instead of rounding them', () => {
    const value = { feel: 'amount * 1', decimals: 2 };
    expect(outputOf(giving(value), { amount: '12345678901234.56' })).toBe('RULES_DIGITS');
  });

  it('gives null, not a guess, where FEEL has no value', () => {
    expect(outputOf(giving({ feel: 'quality / 0' }), { quality: 1 })).toBeNull();
    expect(outputOf(giving({ feel: 'quality', decimals: 1 }), {})).toBeNull();
  });

  it('knows the date of the fact and no other today', () => {
    expect(outputOf(giving({ feel: 'string(today())' }), {})).toBe('2026-03-02');
  });

  it('is computed from other facts, in whatever order they stand', () => {
    const facts = {
      bonus: { feel: 'score * 10', decimals: 1 },
      score: { feel: '0.4 * quality + 0.6 * 50' },
    };
    const set = giving({ feel: 'bonus + 1' }, { facts });
    expect(outputOf(set, { quality: 80 })).toBe(621);
    expect(outputOf(giving({ fact: 'bonus' }, { facts }), { quality: 80 })).toBe('620.0');
  });

  it('is looked up in a table by equality, bands and any', () => {
    const tables = {
      rates: {
        columns: [
          { name: 'grade', match: 'equalOrAny' },
          { name: 'quality', match: 'band' },
          { name: 'rate' },
        ],
        rows: [
          ['A', [0, 60], 0.01],
          ['A', [60, null], 0.02],
          ['*', [0, null], 0.005],
        ],
      },
    };
    const where = { grade: { fact: 'grade' }, quality: { fact: 'quality' } };
    const set = giving({ lookup: { table: 'rates', where, column: 'rate' } }, { tables });
    expect(outputOf(set, { grade: 'A', quality: 59.99 })).toBe(0.01);
    expect(outputOf(set, { grade: 'A', quality: 60 })).toBe(0.02);
    expect(outputOf(set, { grade: 'B', quality: 60 })).toBe(0.005);
    expect(outputOf(set, { grade: 'B', quality: -1 })).toBeNull();
  });

  it('counts working days, holidays and make-up days minded', () => {
    const between = { from: { fact: 'receivedOn' }, to: { fact: 'repliedOn' }, calendar: 'cn' };
    const set = giving({ workingDaysBetween: between });
    // Fri 13 to Mon 23: Sat 14 is worked, 16 to 20 are holidays, Mon 23 is worked.
    expect(outputOf(set, { receivedOn: '2026-02-13', repliedOn: '2026-02-23' })).toBe(2);
    expect(outputOf(set, { receivedOn: '2026-02-23', repliedOn: '2026-02-13' })).toBe(-2);
    const add = (days: number): object =>
      giving({ addWorkingDays: { to: { fact: 'receivedOn' }, days, calendar: 'cn' } });
    expect(outputOf(add(2), { receivedOn: '2026-02-13' })).toBe('2026-02-23');
    expect(outputOf(add(-1), { receivedOn: '2026-02-23' })).toBe('2026-02-14');
    expect(outputOf(add(0), { receivedOn: '2026-02-15' })).toBe('2026-02-15');
    expect(outputOf(add(1000), { receivedOn: '2026-02-15' })).toBe('RULES_CALENDAR');
  });

  it('counts by the calendar that a fact names', () => {
    const read = readRuleResource('calendar', {
      ...{ id: 'us', version: '1', title: { zh: '美国', en: 'US' } },
      ...{ from: '2026-01-01', until: '2026-12-31', weekend: [6, 7], holidays: [] },
    });
    const beside = read.ok ? [read.value] : [];
    const add = { to: '2026-02-13', days: 1, calendar: { fact: 'grade' } };
    const set = giving({ addWorkingDays: add });
    expect(outputOf(set, { grade: 'cn' }, beside)).toBe('2026-02-14');
    expect(outputOf(set, { grade: 'us' }, beside)).toBe('2026-02-16');
    expect(outputOf(set, {}, beside)).toBeNull();
    expect(outputOf(set, { grade: 'us' })).toBe('RULES_CALENDAR');
    const between = { from: '2026-02-13', to: '2026-02-23', calendar: { fact: 'grade' } };
    expect(outputOf(giving({ workingDaysBetween: between }), { grade: 'us' }, beside)).toBe(6);
    expect(
      outputOf(giving({ workingDaysBetween: { ...between, calendar: { fact: 'no' } } }), {}),
    ).toBe('RULE_SET_FACT');
    const compiled = compileRuleSet(set, beside);
    expect(compiled).toMatchObject({
      value: { choosesCalendar: true, named: [{ kind: 'calendar', id: 'us', version: '1' }] },
    });
  });

  it('names calendars and tables of files of their own, the newest of an id', () => {
    const read = (version: string, rate: number) =>
      readRuleResource('table', {
        ...{ id: 'rates', version, title: { zh: '费率', en: 'Rates' } },
        columns: [{ name: 'grade' }, { name: 'rate' }],
        rows: [['A', rate]],
      });
    const lookup = { table: 'rates', where: { grade: 'A' }, column: 'rate' };
    const beside = [read('1', 1), read('2', 2)].flatMap((one) => (one.ok ? [one.value] : []));
    expect(outputOf(giving({ lookup }), {}, beside)).toBe(2);
    expect(outputOf(giving({ lookup }), {})).toBe('RULE_SET_RESOURCE');
  });
});

describe('an operator', () => {
  const within = (days: Json, of: Json = { fact: 'receivedOn' }): object => ({
    fact: 'repliedOn',
    operator: 'withinWorkingDays',
    value: { days, of, calendar: 'cn' },
  });

  it('withinWorkingDays counts working days after a date, both ends included', () => {
    const on = (repliedOn: string) => ({ receivedOn: '2026-02-13', repliedOn });
    expect(holds(within(2), on('2026-02-23'))).toBe('yes');
    expect(holds(within(2), on('2026-02-24'))).toBe('no');
    expect(holds(within(2), on('2026-02-13'))).toBe('yes');
    expect(holds(within(2), on('2026-02-12'))).toBe('no');
    expect(holds(within({ fact: 'quality' }), { ...on('2026-02-23'), quality: 1 })).toBe('no');
    expect(holds(within(-2), on('2026-02-11'))).toBe('yes');
    expect(holds(within(2, '2026-02-24'), on('2026-02-26'))).toBe('yes');
    expect(holds(within(2), { repliedOn: '2026-02-23' })).toBe('no');
  });

  it('withinWorkingDays counts by the calendar that a fact names', () => {
    const chosen = {
      fact: 'repliedOn',
      operator: 'withinWorkingDays',
      value: { days: 1, of: '2026-02-13', calendar: { fact: 'grade' } },
    };
    expect(holds(chosen, { repliedOn: '2026-02-14', grade: 'cn' })).toBe('yes');
    expect(holds(chosen, { repliedOn: '2026-02-23', grade: 'cn' })).toBe('no');
    expect(holds(chosen, { repliedOn: '2026-02-14' })).toBe('no');
    expect(holds(chosen, { repliedOn: '2026-02-14', grade: 'fr' })).toBe('RULES_CALENDAR');
  });

  it('matches finds a pattern, in linear time', () => {
    const matches = (value: string) => ({ fact: 'grade', operator: 'matches', value });
    expect(holds(matches('^[A-C]+$'), { grade: 'ABC' })).toBe('yes');
    expect(holds(matches('^[A-C]+$'), { grade: 'ABD' })).toBe('no');
    expect(holds(matches('^(a+)+$'), { grade: `${'a'.repeat(5_000)}!` })).toBe('no');
    expect(holds(matches('(a)\\1'), { grade: 'aa' })).toBe('RULE_SET_OPERAND');
    expect(holds(matches('(a{1000}){1000}'), { grade: 'aa' })).toBe('RULE_SET_OPERAND');
  });

  it('inTable looks in a column', () => {
    const value = { table: 'embargoed', column: 'country' };
    expect(holds({ fact: 'grade', operator: 'inTable', value }, { grade: 'KP' })).toBe('yes');
    expect(holds({ fact: 'grade', operator: 'notInTable', value }, { grade: 'KP' })).toBe('no');
    const missing = { table: 'embargoed', column: 'city' };
    expect(holds({ fact: 'grade', operator: 'inTable', value: missing }, {})).toBe(
      'RULE_SET_TABLE',
    );
  });
});

describe('what cannot be computed', () => {
  it.each([
    ['FEEL that is none', { feel: '1 +' }, 'RULE_SET_FEEL'],
    ['a name that nobody declares', { feel: 'amount * share' }, 'RULE_SET_FACT'],
    [
      'a calendar that is not there',
      { addWorkingDays: { to: '2026-01-01', days: 1, calendar: 'x' } },
      'RULE_SET_RESOURCE',
    ],
    ['a shape half right', { feel: '1', places: 2 }, 'RULE_SET_SHAPE'],
    [
      'a day that does not exist',
      { addWorkingDays: { to: '2026-02-30', days: 1, calendar: 'cn' } },
      'RULE_SET_SHAPE',
    ],
  ])('is refused: %s', (_name, value, code) => {
    expect(outputOf(giving(value), {})).toBe(code);
  });

  it('is refused: facts in a circle, naming the way round', () => {
    const facts = { a: { feel: 'b + 1' }, b: { feel: 'c' }, c: { fact: 'a' } };
    const compiled = compileRuleSet(setWith({ facts }));
    expect(compiled).toMatchObject({
      ok: false,
      failure: [{ code: 'RULE_SET_CIRCLE' }, {}, {}, {}],
    });
    expect(compiled.ok ? '' : compiled.failure[0]?.message).toContain('a, b, c, a');
  });

  it('is refused: a fact with the name of an input', () => {
    expect(outputOf(setWith({ facts: { amount: { feel: '1' } } }), {})).toBe('RULE_SET_FACT');
  });

  it('is told all at once', () => {
    const rules = [
      {
        id: 'a',
        conditions: { all: [{ fact: 'x', operator: 'equal', value: 1 }] },
        event: { type: 'x', params: {} },
      },
      {
        id: 'a',
        conditions: { all: [{ fact: 'amount', operator: 'lessThan', value: 'x' }] },
        event: { type: 'x', params: { other: 1 } },
      },
    ];
    expect(outputOf(setWith({ rules }), {})).toBe(
      'RULE_SET_FACT,RULE_SET_RULE_TWICE,RULE_SET_OPERAND,RULE_SET_OUTPUTS',
    );
  });
});
