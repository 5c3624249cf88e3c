import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRuleSet } from './compile-rule-set.ts';
import { ruleFixture, ruleSetFixture } from './rule-set-fixture.ts';
import type { Condition } from './rule-set.ts';

const codeOf = (json: unknown): string => {
  const compiled = compileRuleSet(json);
  return compiled.ok ? 'ok' : (compiled.failure[0]?.code ?? '');
};

const messageOf = (json: unknown): string => {
  const compiled = compileRuleSet(json);
  return compiled.ok ? '' : (compiled.failure[0]?.message ?? '');
};

const withCondition = (condition: unknown): unknown => ({
  ...ruleSetFixture(),
  rules: [{ ...ruleFixture('r', { all: [] }), conditions: { all: [condition] } }],
});

const comparison = (changes: object): unknown =>
  withCondition({ fact: 'total', operator: 'equal', value: 1, ...changes });

describe('compiling a rule set', () => {
  it('takes a sound one', () => {
    expect(codeOf(ruleSetFixture())).toBe('ok');
  });

  it('keeps a copy, so that later changes to the original do no harm', () => {
    const rules = [ruleFixture('a', { all: [] })];
    const compiled = compileRuleSet(ruleSetFixture({ rules }));
    rules.length = 0;
    expect(compiled.ok && compiled.value.ruleSet.rules).toHaveLength(1);
  });

  it('names set, rule, place and mend in what it refuses', () => {
    const compiled = compileRuleSet(comparison({ operator: 'lessThan', value: 'many' }));
    expect(compiled).toEqual({
      ok: false,
      failure: [
        {
          at: '/rules/0/conditions/all/0',
          code: 'RULE_SET_OPERAND',
          message:
            "Expected the value of 'lessThan' at '/rules/0/conditions/all/0' of rule 'r' of rule " +
            "set 'credit-check' version '1.0.0' to be a number or a decimal string, but it is " +
            '"many".',
          mend: 'Write the value in the form that the message names.',
        },
      ],
    });
  });

  it.each([
    ['no object', 'text'],
    ['nothing', null],
    ['no rules', { ...ruleSetFixture(), rules: [] }],
    ['a member not foreseen', { ...ruleSetFixture(), script: 'x' }],
    ['an unknown hit policy', { ...ruleSetFixture(), hitPolicy: 'last' }],
    ['an aggregation without collect', ruleSetFixture({ aggregation: 'sum' })],
    ['a date that is none', ruleSetFixture({ effectiveFrom: 'soon' })],
    ['a title in one language', { ...ruleSetFixture(), title: { en: 'x' } }],
    ['any of nothing', withCondition({ any: [] })],
    ['a condition by reference', withCondition({ condition: 'elsewhere' })],
    ['a condition with params', comparison({ params: {} })],
    ['a condition with a priority', comparison({ priority: 2 })],
    ['an operator of its own', comparison({ operator: 'run' })],
    ['an operator with a decorator', comparison({ operator: 'not:equal' })],
    ['an operator named like a member of objects', comparison({ operator: 'toString' })],
    ['an object as value', comparison({ value: { a: 1 } })],
    ['a reference with params', comparison({ value: { fact: 'total', params: {} } })],
  ])('refuses the shape of %s', (_name, json) => {
    expect(codeOf(json)).toBe('RULE_SET_SHAPE');
  });

  it.each([
    ['between', [2, 1]],
    ['between', 3],
    ['between', [1, 2, 3]],
    ['in', 'list'],
    ['greaterThan', '1e3'],
    ['greaterThan', null],
    ['decimalEqual', '0x10'],
    ['dateBefore', '2026-02-30'],
    ['dateBefore', '2026-01-01T10:00:00'],
    ['dateBetween', ['2026-02-01', '2026-01-01']],
  ])('refuses %s with the value %j', (operator, value) => {
    expect(codeOf(comparison({ operator, value }))).toBe('RULE_SET_OPERAND');
  });

  it('refuses a fact that the inputs do not declare, on either side and in outputs', () => {
    expect(codeOf(comparison({ fact: 'other' }))).toBe('RULE_SET_FACT');
    expect(codeOf(comparison({ value: { fact: 'other' } }))).toBe('RULE_SET_FACT');
    const rules = [ruleFixture('r', { all: [] }, { params: { fee: { fact: 'other' } } })];
    expect(codeOf(ruleSetFixture({ rules }))).toBe('RULE_SET_FACT');
    expect(codeOf(comparison({ fact: 'hasOwnProperty' }))).toBe('RULE_SET_FACT');
  });

  it.each([
    '$',
    'limit',
    '$..limit',
    '$.*',
    '$[*]',
    '$[?(@.a)]',
    '$[(@.length-1)]',
    "$[?(@.constructor.constructor('return process')())]",
    '$.__proto__.polluted',
    "$['constructor']",
    '$.a.prototype',
    '$.a b',
    '$[-1]',
    '$[9999999]',
  ])('refuses the path %s', (path) => {
    expect(codeOf(comparison({ path }))).toBe('RULE_SET_FACT');
  });

  it('refuses two rules of one id', () => {
    const rules = [ruleFixture('a', { all: [] }), ruleFixture('a', { all: [] })];
    expect(codeOf(ruleSetFixture({ rules }))).toBe('RULE_SET_RULE_TWICE');
  });

  it('refuses outputs that do not fit their schema, found before any run', () => {
    const rules = [ruleFixture('a', { all: [] }, { params: { decision: 7 } })];
    expect(messageOf(ruleSetFixture({ rules }))).toContain("'/decision' must be string");
  });

  it('refuses to sum what is no decimal', () => {
    const rules = [ruleFixture('a', { all: [] }, { params: { decision: 'yes' } })];
    const set = ruleSetFixture({ rules, hitPolicy: 'collect', aggregation: 'sum' });
    expect(codeOf(set)).toBe('RULE_SET_OUTPUTS');
  });
});

describe('a hostile rule set', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('is refused for its key %s', (key) => {
    const text = JSON.stringify(ruleSetFixture()).replace('"policy"', `"${key}":{"x":1},"policy"`);
    expect(codeOf(JSON.parse(text))).toBe('RULE_SET_KEY');
    expect('x' in {}).toBe(false);
  });

  it('is refused for conditions nested deeper than 20', () => {
    const nested = (depth: number): Condition =>
      depth === 0 ? { fact: 'total', operator: 'equal', value: 1 } : { not: nested(depth - 1) };
    expect(codeOf(withCondition(nested(19)))).toBe('ok');
    expect(codeOf(withCondition(nested(20)))).toBe('RULE_SET_SIZE');
  });

  it('is refused for nesting without end', () => {
    const endless: Record<string, unknown> = { ...ruleSetFixture() };
    endless['rules'] = [endless];
    expect(codeOf(endless)).toBe('RULE_SET_SIZE');
    expect(codeOf(JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`))).toBe('RULE_SET_SIZE');
  });

  it('is refused for more than 10,000 rules, or too many values', () => {
    const many = (count: number): unknown => ({
      ...ruleSetFixture(),
      rules: Array.from({ length: count }, (_, at) => ruleFixture(`r${at}`, { all: [] })),
    });
    expect(codeOf(many(10_001))).toBe('RULE_SET_SHAPE');
    expect(codeOf(many(10_000))).toBe('ok');
    expect(codeOf(comparison({ operator: 'in', value: new Array(1_000_001).fill(0) }))).toBe(
      'RULE_SET_SIZE',
    );
  });

  it.each([
    ['a function', () => 1],
    ['a date', new Date(0)],
    ['not a number', Number.NaN],
    ['nothing at all', undefined],
    ['a large integer', 1n],
  ])('is refused for holding %s', (_name, value) => {
    expect(codeOf(comparison({ value }))).toBe('RULE_SET_NOT_JSON');
  });

  it.each([
    ['a reference', { $ref: 'https://example.com/schema' }],
    ['definitions', { $defs: { a: {} } }],
    ['unique items', { uniqueItems: true }],
    ['a nested reference', { properties: { total: { anyOf: [{ $ref: '#' }] } } }],
    ['a pattern that RE2 cannot run', { properties: { total: { pattern: '(a)\\1' } } }],
    ['a type that is none', { properties: { total: { type: 'money' } } }],
  ])('is refused for a schema with %s', (_name, more) => {
    const set = ruleSetFixture();
    expect(codeOf({ ...set, inputs: { ...set.inputs, ...more } })).toBe('RULE_SET_SCHEMA');
  });

  it('never makes compiling throw, whatever the JSON', () => {
    const anySet = fc.record({
      ...Object.fromEntries(Object.entries(ruleSetFixture()).map(([k, v]) => [k, mostly(v)])),
    });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), anySet), (json) => {
        const compiled = compileRuleSet(json);
        const failures = compiled.ok ? [] : compiled.failure;
        expect(compiled.ok || failures.length > 0).toBe(true);
        for (const { message } of failures) expect(message).toMatch(/^Expected /);
      }),
    );
  });
});

const mostly = (value: unknown): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: fc.jsonValue() });
