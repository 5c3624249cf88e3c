import { describe, expect, it } from 'vitest';
import type { RuleSet } from '../rule-set.ts';
import { cellTeller } from './tell-cell.ts';
import { tellRules } from './tell-rule.ts';

const SET: RuleSet = {
  ...{ id: 'terms', version: '1.0.0', title: { zh: '账期', en: 'Terms' }, policy: [] },
  effectiveFrom: '2026-01-01',
  inputs: {
    type: 'object',
    properties: {
      days: { titles: { zh: '账期天数', en: 'credit days' }, type: 'integer' },
      grade: {
        titles: { zh: '客户等级', en: 'customer grade' },
        enum: ['A', 'B'],
        labels: { A: { zh: '甲', en: 'first' } },
      },
      paid: { titles: { zh: '已付清', en: 'paid up' }, type: 'boolean' },
      limit: { titles: { zh: '上限', en: 'the limit' }, type: 'integer' },
    },
  },
  outputs: {
    type: 'object',
    properties: { allowed: { titles: { zh: '允许', en: 'allowed' }, type: 'boolean' } },
  },
  hitPolicy: 'first',
  rules: [
    {
      id: 'short',
      title: { zh: '账期短', en: 'Short terms' },
      conditions: {
        all: [
          { fact: 'days', operator: 'lessThanInclusive', value: { fact: 'limit' } },
          { not: { fact: 'grade', operator: 'equal', value: 'A' } },
        ],
      },
      event: { type: 'terms', params: { allowed: true } },
    },
    {
      id: 'not-both',
      conditions: {
        not: {
          all: [
            { fact: 'days', operator: 'greaterThan', value: 60 },
            { fact: 'grade', operator: 'in', value: ['A', 'B'] },
          ],
        },
      },
      event: { type: 'terms', params: { allowed: { feel: 'days < 90' } } },
    },
  ],
};

describe('a rule told before anything is decided', () => {
  it('names facts, values and outputs as people call them, in both languages', () => {
    const [zh] = tellRules(SET, 'zh');
    const [en] = tellRules(SET, 'en');
    expect(zh).toEqual({
      ...{ id: 'short', title: '账期短', conditions: ['账期天数不大于上限', '客户等级不等于“甲”'] },
      outputs: [{ title: '允许', value: '是' }],
    });
    expect(en?.conditions).toEqual([
      'credit days at most the limit',
      'customer grade not equal to “first”',
    ]);
  });

  it('calls values of computed facts, and of lists that are given, by their labels', () => {
    const labels = { 'L/C': { zh: '信用证', en: 'letter of credit' } };
    const titles = { zh: '评审组', en: 'reviewed by' };
    const items = { type: 'string', labels: { finance: { zh: '财务部', en: 'Finance' } } };
    const set: RuleSet = {
      ...SET,
      facts: { method: { title: { zh: '付款方式', en: 'method' }, fact: 'grade', labels } },
      outputs: { type: 'object', properties: { groups: { titles, type: 'array', items } } },
      rules: [
        {
          id: 'credit',
          conditions: { all: [{ fact: 'method', operator: 'equal', value: 'L/C' }] },
          event: { type: 'terms', params: { groups: ['finance'] } },
        },
      ],
    };
    expect(tellRules(set, 'zh')[0]).toMatchObject({
      conditions: ['付款方式等于“信用证”'],
      outputs: [{ title: '评审组', value: '“财务部”' }],
    });
    expect(cellTeller(set, 'en').example({ method: 'L/C' })).toContain('“letter of credit”');
  });

  it('tells what is not all as any that is not', () => {
    const [, rule] = tellRules(SET, 'en');
    expect(rule?.title).toBe('not-both');
    expect(rule?.conditions).toEqual([
      '(credit days not more than 60, or customer grade none of “first”, “B”)',
    ]);
    expect(rule?.outputs).toEqual([{ title: 'allowed', value: '= days < 90' }]);
  });

  it.each([
    ['equal', true, '已付清：是'],
    ['equal', false, '已付清：否'],
    ['notEqual', true, '已付清：否'],
  ] as const)('says of what is %s to %s whether it is', (operator, value, told) => {
    const asked = { fact: 'paid', operator, value };
    const rules = [{ all: [asked] }, { not: asked }].map((conditions, at) => ({
      ...{ id: String(at), conditions, event: { type: 'terms', params: {} } },
    }));
    const [rule, reversed] = tellRules({ ...SET, rules }, 'zh');
    expect(rule?.conditions).toEqual([told]);
    expect(reversed?.conditions).not.toEqual([told]);
  });
});

describe('what a rule passes on', () => {
  const output = (zh: string, en: string, type = 'integer') => ({ titles: { zh, en }, type });
  const inputs = { ...SET.inputs, properties: { days: output('账期天数', 'credit days') } };
  const set: RuleSet = {
    ...{ ...SET, inputs },
    facts: {
      within: { lookup: { table: 'settings', where: { name: 'within' }, column: 'value' } },
      byDays: { lookup: { table: 'settings', where: { name: { fact: 'days' } }, column: 'value' } },
      total: { title: { zh: '总分', en: 'Total' }, feel: 'days + within + unknown' },
    },
    tables: {
      settings: {
        columns: [{ name: 'name' }, { name: 'value' }],
        rows: [['within', 'P5D']],
      },
    },
    outputs: {
      type: 'object',
      properties: {
        within: { ...output('期限', 'within', 'string'), format: 'duration' },
        byDays: output('byDays', 'byDays'),
        total: output('总分（百分制）', 'total, percent'),
        days: output('账期天数', 'credit days'),
        other: output('天数', 'number of days'),
      },
    },
    rules: [
      {
        ...{ id: 'passes', conditions: { all: [] } },
        event: {
          type: 'terms',
          params: {
            ...{ within: { fact: 'within' }, byDays: { fact: 'byDays' }, total: { fact: 'total' } },
            ...{ days: { fact: 'days' }, other: { fact: 'days' } },
          },
        },
      },
    ],
  };
  const told = (language: 'zh' | 'en') =>
    tellRules(set, language)[0]?.outputs.map(({ value }) => value);

  it('is its value where the set has it, its name, or what it comes from, but never the name above it', () => {
    expect(told('en')).toEqual([
      ...['5 days', 'by credit days', 'from credit days, within', 'as it was given'],
      'credit days',
    ]);
    expect(told('zh')).toEqual([
      ...['5 天', '按账期天数查表', '由账期天数、within得出', '按所给的值', '账期天数'],
    ]);
  });

  it('has no value where the table or its row is not there', () => {
    expect(tellRules({ ...set, tables: {} }, 'zh')[0]?.outputs[0]?.value).toBe('within');
    const tables = { settings: { columns: [{ name: 'name' }, { name: 'value' }], rows: [] } };
    expect(tellRules({ ...set, tables }, 'zh')[0]?.outputs[0]?.value).toBe('within');
  });
});

describe('the cells of a decision table', () => {
  it('are told without what they look at, in the words of the reader', () => {
    const [english, chinese] = [cellTeller(SET, 'en'), cellTeller(SET, 'zh')];
    const days = { fact: 'days', operator: 'lessThanInclusive', value: 30 };
    expect(english.asked(days, true)).toBe('at most 30');
    expect(chinese.asked(days, false)).toBe('大于30');
    expect(english.asked({ ...days, value: { fact: 'limit' } }, true)).toBe('at most the limit');
    expect(english.given('allowed', true)).toBe('yes');
    expect(chinese.fact({ fact: 'grade' })).toBe('客户等级');
    expect(english.output('allowed')).toBe('allowed');
    expect(english.operator('unheardOf', true)).toBe('unheardOf');
    expect(english.condition({ any: [days, { not: days }] })).toBe(
      '(credit days at most 30, or credit days more than 30)',
    );
  });
});
