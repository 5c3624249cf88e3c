import { describe, expect, it } from 'vitest';
import type { Result } from '../errors/failure.ts';
import type { Json, Variables } from '../model/index.ts';
import { compileRuleSet } from './compile-rule-set.ts';
import type { CompiledRuleSet } from './compile-rule-set.ts';
import type { RuleResult } from './evaluate-rule-set.ts';
import { evaluateRuleSet } from './evaluate-rule-set.ts';
import { ruleFixture, ruleSetFixture } from './rule-set-fixture.ts';
import type { Condition, RuleSet } from './rule-set.ts';

function compiled(set: RuleSet): CompiledRuleSet {
  const result = compileRuleSet(set);
  if (!result.ok) throw new Error(result.failure[0]?.message);
  return result.value;
}

const moment = { factDate: '2026-03-02', timeZone: 'Asia/Shanghai' };

const evaluate = (set: RuleSet, inputs: Variables): Result<RuleResult> =>
  evaluateRuleSet(compiled(set), inputs, moment);

function valueOf(set: RuleSet, inputs: Variables): RuleResult {
  const result = evaluate(set, inputs);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

function fires(condition: Condition, inputs: Variables): boolean {
  const rules = [ruleFixture('r', { all: [condition] })];
  return valueOf(ruleSetFixture({ rules }), inputs).matched.length === 1;
}

describe('evaluating a rule set', () => {
  it('gives outputs, the rules matched and an explanation of every condition', () => {
    const rules = [
      ruleFixture('over-limit', {
        all: [
          { fact: 'total', operator: 'greaterThan', value: { fact: 'customer', path: '$.limit' } },
          { not: { fact: 'customer', path: '$.grades[0]', operator: 'in', value: ['A', 'B'] } },
        ],
      }),
      ruleFixture('else', { all: [] }),
    ];
    const inputs = { total: '100.01', customer: { limit: '100.00', grades: ['C'] } };
    expect(valueOf(ruleSetFixture({ rules }), inputs)).toEqual({
      outputs: { decision: 'over-limit' },
      matched: ['over-limit', 'else'],
      explanation: {
        ruleSet: 'credit-check',
        version: '1.0.0',
        factDate: '2026-03-02',
        hitPolicy: 'first',
        outputs: { decision: 'over-limit' },
        from: ['over-limit'],
        reason: 'first-match',
        rules: [
          {
            id: 'over-limit',
            fired: true,
            conditions: {
              passed: true,
              all: [
                {
                  fact: 'total',
                  operator: 'greaterThan',
                  expected: '100.00',
                  seen: '100.01',
                  passed: true,
                },
                {
                  passed: true,
                  not: {
                    fact: 'customer',
                    path: '$.grades[0]',
                    operator: 'in',
                    expected: ['A', 'B'],
                    seen: 'C',
                    passed: false,
                  },
                },
              ],
            },
          },
          { id: 'else', fired: true, conditions: { all: [], passed: true } },
        ],
      },
    });
  });

  it('explains conditions of rules that did not fire, and does not stop at the first', () => {
    const leaf = (value: number): Condition => ({ fact: 'total', operator: 'equal', value });
    const rules = [
      ruleFixture('r', { any: [leaf(1), { all: [leaf(2), leaf(3)] }, { not: leaf(4) }] }),
      ruleFixture('s', { not: leaf(4) }),
    ];
    const { explanation } = valueOf(ruleSetFixture({ rules }), { total: 4 });
    const passed = (root: unknown): string =>
      JSON.stringify(root).replaceAll(/[^tf]*"passed":(.)[^"]*/g, '$1');
    expect(explanation.rules.map(({ fired }) => fired)).toEqual([false, false]);
    expect(passed(explanation.rules[0]).match(/"seen":4|[tf]/g)).not.toBeNull();
    expect(JSON.stringify(explanation).match(/"seen":4/g)).toHaveLength(5);
  });

  it('gives the same text for the same inputs', () => {
    const set = compiled(
      ruleSetFixture({
        hitPolicy: 'rule-order',
        rules: [
          ruleFixture('deep', {
            all: [{ any: [{ not: { fact: 'total', operator: 'equal', value: 0 } }] }],
          }),
          ruleFixture('flat', { all: [{ fact: 'total', operator: 'greaterThan', value: 5 }] }),
          ruleFixture('always', { all: [] }),
        ],
      }),
    );
    const totals = Array.from({ length: 40 }, (_, at) => at % 10);
    const single: string[] = [];
    for (const total of totals)
      single.push(JSON.stringify(evaluateRuleSet(set, { total }, moment)));
    const together = totals.map((total) => evaluateRuleSet(set, { total }, moment));
    expect(together.map((result) => JSON.stringify(result))).toEqual(single);
    expect(JSON.parse(single[7] ?? '')).toMatchObject({
      value: { matched: ['deep', 'flat', 'always'] },
    });
  });

  it('takes outputs from the inputs where a rule says so, and checks them', () => {
    const rules = [
      ruleFixture('r', { all: [] }, { params: { fee: { fact: 'customer', path: '$.fee' } } }),
    ];
    const set = ruleSetFixture({ rules });
    expect(valueOf(set, { customer: { fee: '3.50' } }).outputs).toEqual({ fee: '3.50' });
    expect(evaluate(set, { customer: { fee: true } })).toMatchObject({
      failure: { code: 'RULES_OUTPUTS' },
    });
  });

  it('refuses inputs that do not fit, naming the set and the member', () => {
    expect(evaluate(ruleSetFixture(), { total: true })).toMatchObject({
      failure: {
        code: 'RULES_INPUTS',
        message:
          "Expected the inputs to fit the inputs schema of rule set 'credit-check' version " +
          "'1.0.0', but '/total' must be string or number.",
      },
    });
  });

  it('reads an absent member as null, never one of the prototype', () => {
    const isNull = (path: string): Condition => ({
      fact: 'customer',
      path,
      operator: 'equal',
      value: null,
    });
    expect(fires(isNull('$.toString'), { customer: {} })).toBe(true);
    expect(fires(isNull('$.a.b[3].c'), { customer: { a: { b: [] } } })).toBe(true);
    expect(fires(isNull('$.length'), {})).toBe(true);
  });

  it('reads names in brackets and names that are not ASCII', () => {
    const inputs = { customer: { 'unit price': 1, 等级: 'A' } };
    const at = (path: string, value: Json): Condition => ({
      fact: 'customer',
      path,
      operator: 'equal',
      value,
    });
    expect(fires(at("$['unit price']", 1), inputs)).toBe(true);
    expect(fires(at('$.等级', 'A'), inputs)).toBe(true);
  });

  it('survives an event type that emitters treat specially, and facts that look like code', () => {
    const rule = { ...ruleFixture('r', { all: [] }), event: { type: 'error', params: {} } };
    const set = ruleSetFixture({ rules: [rule] });
    expect(valueOf(set, { customer: { then: 'x', fact: 'total' } }).matched).toEqual(['r']);
  });

  it('ends with a failure where conditions search more than the budget, and lives on', () => {
    const tags = Array.from({ length: 60_000 }, (_, at) => at);
    const rules = Array.from({ length: 100 }, (_, at) =>
      ruleFixture(`r${at}`, { all: [{ fact: 'tags', operator: 'contains', value: -1 }] }),
    );
    const set = compiled(ruleSetFixture({ rules }));
    expect(evaluateRuleSet(set, { tags }, moment)).toMatchObject({
      failure: { code: 'RULES_BUDGET' },
    });
    expect(evaluateRuleSet(set, { tags: [-1] }, moment)).toMatchObject({ ok: true });
  });

  it('runs a pattern that backtracking would never finish', () => {
    const set = ruleSetFixture({
      inputs: { type: 'object', properties: { total: { type: 'string', pattern: '^(a+)+$' } } },
    });
    expect(evaluate(set, { total: `${'a'.repeat(50_000)}!` })).toMatchObject({
      failure: { code: 'RULES_INPUTS' },
    });
  });
});
