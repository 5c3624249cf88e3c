import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileRuleSet } from '../compile-rule-set.ts';
import { evaluateRuleSet } from '../evaluate-rule-set.ts';
import { OPERATORS } from '../operators/registry.ts';
import type { Variables } from '../../model/index.ts';
import { ruleSentences, sentence } from './sentence.ts';
import { WORDS_EN } from './words-en.ts';
import { WORDS_ZH } from './words-zh.ts';

const moment = { factDate: '2026-03-02T01:00:00Z', timeZone: 'Asia/Shanghai' };

const set = {
  id: 'release',
  version: '2',
  title: { zh: '信用放行', en: 'Credit release' },
  policy: [],
  effectiveFrom: '2026-01-01',
  inputs: {
    type: 'object',
    properties: {
      grade: {
        enum: ['A', 'B', 'C', null],
        titles: { zh: '客户等级', en: 'customer grade' },
        labels: { A: { zh: '甲级', en: 'top' } },
      },
      order: {
        type: 'object',
        properties: {
          total: { type: 'string', titles: { zh: '订单金额', en: 'order total' } },
        },
      },
      overdue: { type: 'boolean', title: 'overdue' },
    },
  },
  outputs: {
    type: 'object',
    properties: {
      decision: {
        titles: { zh: '决定', en: 'decision' },
        labels: { release: { zh: '放行', en: 'release it' }, ask: { zh: '报批', en: 'ask' } },
      },
    },
  },
  hitPolicy: 'first',
  rules: [
    {
      id: 'good',
      title: { zh: '好客户直接放行', en: 'Good customers' },
      conditions: {
        all: [
          { fact: 'grade', operator: 'in', value: ['A', 'B'] },
          {
            any: [
              { fact: 'order', path: '$.total', operator: 'lessThan', value: '1000.00' },
              { not: { fact: 'overdue', operator: 'equal', value: true } },
            ],
          },
        ],
      },
      event: { type: 'x', params: { decision: 'release' } },
    },
    {
      id: 'else',
      conditions: { all: [] },
      event: { type: 'x', params: { decision: 'ask' } },
    },
  ],
};

function explained(inputs: Variables) {
  const compiled = compileRuleSet(set);
  if (!compiled.ok) throw new Error(compiled.failure[0]?.message);
  const result = evaluateRuleSet(compiled.value, inputs, moment);
  if (!result.ok) throw new Error(result.failure.message);
  return { explanation: result.value.explanation, ruleSet: compiled.value.ruleSet };
}

describe('a sentence', () => {
  const { explanation, ruleSet } = explained({
    grade: 'A',
    order: { total: '999.99' },
    overdue: true,
  });

  it('tells result, rule and what settled it, by the titles of the inputs', () => {
    expect(sentence(explanation, 'en', ruleSet)).toBe(
      'By “Credit release” (version 2, as of 2026-03-02) the result is: decision “release it”. ' +
        'The first rule that matches is “Good customers”. “Good customers” matches: customer ' +
        'grade is “top”, one of “top”, “B”; order total is 999.99, less than 1000.00.',
    );
    expect(sentence(explanation, 'zh', ruleSet)).toBe(
      '按“信用放行”（2 版，判定日期 2026-03-02），结果为：决定 “放行”。按顺序最先成立的规则是“好客户直接放行”。' +
        '“好客户直接放行”成立：客户等级为“甲级”，属于“甲级”、“B”；订单金额为999.99，小于1000.00。',
    );
  });

  it('tells of rules that do not match only what they lack', () => {
    const other = explained({ order: { total: '5000.00' }, overdue: true });
    const lines = ruleSentences(other.explanation, 'zh', other.ruleSet).map(({ text }) => text);
    expect(lines).toEqual([
      '“好客户直接放行”不成立：客户等级没有给出；（订单金额为5000.00，不小于1000.00；overdue：是）。',
      '“else”成立：无条件。',
    ]);
  });

  it('has words for every operator in both languages', () => {
    expect(Object.keys(WORDS_ZH.relations)).toEqual(Object.keys(OPERATORS));
    expect(Object.keys(WORDS_EN.relations)).toEqual(Object.keys(OPERATORS));
  });

  it('can be told of every shipped case', () => {
    const json: unknown = JSON.parse(
      readFileSync(new URL('../../../../rules/due-date-buffer.json', import.meta.url), 'utf8'),
    );
    const compiled = compileRuleSet(json);
    if (!compiled.ok) throw new Error('the shipped set does not compile');
    const result = evaluateRuleSet(compiled.value, { grade: 'B', availableDays: 30 }, moment);
    expect(result.ok && sentence(result.value.explanation, 'zh', compiled.value.ruleSet)).toContain(
      'B 级客户，提前 3 天。',
    );
  });
});
