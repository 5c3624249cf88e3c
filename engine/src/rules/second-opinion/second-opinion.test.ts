import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../model/index.ts';
import { compileRuleSet } from '../compile-rule-set.ts';
import type { CompiledRuleSet } from '../compile-rule-set.ts';
import { decideRuleSet } from '../decide-rule-set.ts';
import { evaluateRuleSet } from '../evaluate-rule-set.ts';
import { NO_RESOURCES } from '../resources.ts';
import { OPERATORS } from '../operators/registry.ts';
import { ruleFixture, ruleSetFixture } from '../rule-set-fixture.ts';
import type { Condition, HitPolicy } from '../rule-set.ts';
import { secondOpinion } from './second-opinion.ts';

const moment = { factDate: '2026-03-02', timeZone: 'Asia/Shanghai' };

const scalar = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom<Json>('1', '1.50', 'A', 'B', '2026-01-31', '2026-02-01', true, null, 1.5),
);
const seen = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }));

const names = Object.keys(OPERATORS).filter((name) => !/Table$|WorkingDays$|atch/.test(name));

/** Only what the set may hold: the operator takes the value. */
const comparison: fc.Arbitrary<Condition> = fc
  .record({
    fact: fc.constantFrom('total', 'tags', 'day'),
    operator: fc.constantFrom(...names),
    value: fc.oneof(seen, fc.record({ fact: fc.constantFrom('total', 'tags', 'day') })),
  })
  .filter(({ operator, value }) => {
    const isReference = typeof value === 'object' && value !== null && 'fact' in value;
    return isReference || OPERATORS[operator]?.accepts(value) === true;
  });

const condition = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    comparison,
    fc.array(tie('tree'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('tree').map((not) => ({ not })),
  ),
})).tree;

const policies = fc.constantFrom<HitPolicy>(
  'first',
  'priority',
  'collect',
  'rule-order',
  'unique',
  'any',
);

function compiled(hitPolicy: HitPolicy, conditions: readonly Condition[]): CompiledRuleSet {
  const set = compileRuleSet({
    ...ruleSetFixture({ hitPolicy }),
    inputs: { type: 'object', properties: { total: {}, tags: {}, day: {} } },
    rules: conditions.map((one, at) => ruleFixture(`r${String(at)}`, { all: [one] })),
  });
  if (!set.ok) throw new Error(set.failure[0]?.message);
  return set.value;
}

const inputs = fc.record({ total: seen, tags: seen, day: seen }, { requiredKeys: [] });

describe('the second opinion', () => {
  it('agrees on every rule of random sets', async () => {
    let fired = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(condition, { minLength: 1, maxLength: 4 }),
        inputs,
        async (conditions, given) => {
          const set = compiled('rule-order', conditions);
          const result = evaluateRuleSet(set, given, moment);
          if (!result.ok) throw new Error(result.failure.message);
          fired += result.value.matched.length;
          expect(await secondOpinion(set, result.value.explanation)).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
    expect(fired).toBeGreaterThan(100);
  });

  it('differs where an explanation is not what the conditions say', async () => {
    const set = compiled('first', [{ fact: 'total', operator: 'lessThan', value: 2 }]);
    const result = evaluateRuleSet(set, { total: 1 }, moment);
    if (!result.ok) throw new Error(result.failure.message);
    const { explanation } = result.value;
    const rules = explanation.rules.map((rule) => ({ ...rule, fired: false }));
    expect(await secondOpinion(set, { ...explanation, rules })).toEqual([
      { at: "rule 'r0'", ours: false, theirs: true },
    ]);
  });
});

describe('the quick path', () => {
  it('decides what the explained one decides, whatever the hit policy', () => {
    fc.assert(
      fc.property(
        policies,
        fc.array(condition, { minLength: 1, maxLength: 5 }),
        inputs,
        (policy, conditions, given) => {
          const set = compiled(policy, conditions);
          const quick = decideRuleSet(set, given, moment);
          const explained = evaluateRuleSet(set, given, moment);
          expect(quick.ok).toBe(explained.ok);
          if (!quick.ok || !explained.ok) {
            expect(explained).toEqual(quick);
            return;
          }
          const { outputs, explanation } = explained.value;
          expect(outputs).toEqual(quick.value.outputs);
          expect(explanation.from).toEqual(quick.value.from);
          const fired = new Set(explanation.rules.filter((rule) => rule.fired).map(({ id }) => id));
          expect(quick.value.from.every((id) => fired.has(id))).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('compares by literals as operators do by any value', () => {
    const free = (): void => undefined;
    fc.assert(
      fc.property(fc.constantFrom(...names), seen, seen, (name, value, expected) => {
        const operator = OPERATORS[name];
        const holds = operator?.holds(value, expected, free, NO_RESOURCES);
        const prepared = operator?.prepare?.(expected);
        if (prepared) expect(prepared(value, free, NO_RESOURCES)).toBe(holds);
        const set = operator?.accepts(expected)
          ? compiled('first', [{ fact: 'total', operator: name, value: expected }])
          : undefined;
        const decided = set && decideRuleSet(set, { total: value }, moment);
        if (decided?.ok) expect(decided.value.from.length === 1).toBe(holds);
      }),
      { numRuns: 2_000 },
    );
  });
});
