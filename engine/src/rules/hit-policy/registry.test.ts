import { describe, expect, it } from 'vitest';
import type { Json } from '../../model/index.ts';
import { compileRuleSet } from '../compile-rule-set.ts';
import { evaluateRuleSet } from '../evaluate-rule-set.ts';
import { ruleFixture, ruleSetFixture } from '../rule-set-fixture.ts';
import type { Aggregation, HitPolicy, RuleDefinition } from '../rule-set.ts';

type Params = Readonly<Record<string, Json>>;

/** A rule that matches where `tags` has its id. */
const rule = (id: string, params?: Params, priority?: number): RuleDefinition =>
  ruleFixture(
    id,
    { all: [{ fact: 'tags', operator: 'contains', value: id }] },
    { ...(params && { params }), ...(priority && { priority }) },
  );

interface Case {
  readonly hitPolicy: HitPolicy;
  readonly aggregation?: Aggregation;
  readonly rules: readonly RuleDefinition[];
}

function outcome(set: Case, tags: readonly string[]): unknown {
  const compiled = compileRuleSet(ruleSetFixture(set));
  if (!compiled.ok) throw new Error(compiled.failure[0]?.message);
  const result = evaluateRuleSet(
    compiled.value,
    { tags },
    { factDate: '2026-03-02', timeZone: 'Asia/Shanghai' },
  );
  if (!result.ok) return result.failure.code;
  return { outputs: result.value.outputs, from: result.value.explanation.from };
}

const abc = [rule('a'), rule('b'), rule('c')];

describe('hit policy', () => {
  it.each<HitPolicy>(['unique', 'first', 'any', 'priority'])(
    '%s gives null without a match',
    (hitPolicy) => {
      expect(outcome({ hitPolicy, rules: abc }, [])).toEqual({ outputs: null, from: [] });
    },
  );

  it('unique gives the one match, and refuses two', () => {
    const set: Case = { hitPolicy: 'unique', rules: abc };
    expect(outcome(set, ['b'])).toEqual({ outputs: { decision: 'b' }, from: ['b'] });
    expect(outcome(set, ['b', 'c'])).toBe('RULES_NOT_UNIQUE');
  });

  it('first gives the first in the file, whatever the priorities', () => {
    const rules = [rule('a'), rule('b'), rule('c', undefined, 9)];
    expect(outcome({ hitPolicy: 'first', rules }, ['c', 'b'])).toEqual({
      outputs: { decision: 'b' },
      from: ['b'],
    });
  });

  it('any takes several that give the same, and refuses others', () => {
    const same = { decision: 'same' };
    const set: Case = { hitPolicy: 'any', rules: [rule('a', same), rule('b', same), rule('c')] };
    expect(outcome(set, ['a', 'b'])).toEqual({ outputs: same, from: ['a', 'b'] });
    expect(outcome(set, ['a', 'c'])).toBe('RULES_ANY_DIFFER');
  });

  it('priority gives the highest, and the first among equals', () => {
    const rules = [rule('a'), rule('b', undefined, 5), rule('c', undefined, 5)];
    expect(outcome({ hitPolicy: 'priority', rules }, ['a', 'c', 'b'])).toEqual({
      outputs: { decision: 'b' },
      from: ['b'],
    });
  });

  it('rule-order and collect list give all, in the order of the file', () => {
    const expected = { outputs: [{ decision: 'a' }, { decision: 'c' }], from: ['a', 'c'] };
    expect(outcome({ hitPolicy: 'rule-order', rules: abc }, ['c', 'a'])).toEqual(expected);
    expect(outcome({ hitPolicy: 'collect', rules: abc }, ['c', 'a'])).toEqual(expected);
    expect(outcome({ hitPolicy: 'rule-order', rules: abc }, [])).toEqual({
      outputs: [],
      from: [],
    });
  });

  const money = [
    rule('a', { fee: '10.50' }),
    rule('b', { fee: '0.5' }),
    rule('c', { fee: '-3.00' }),
  ];
  const numbers = [rule('a', { fee: 0.1 }), rule('b', { fee: 0.2 })];

  it.each<[Aggregation, readonly RuleDefinition[], readonly string[], Json]>([
    ['sum', money, ['a', 'b'], { fee: '11.00' }],
    ['min', money, ['a', 'b', 'c'], { fee: '-3.00' }],
    ['max', money, ['b', 'a'], { fee: '10.50' }],
    ['sum', numbers, ['a', 'b'], { fee: 0.3 }],
    ['sum', numbers, [], null],
    ['count', abc, ['a', 'c'], 2],
    ['count', abc, [], 0],
  ])('collect %s', (aggregation, rules, tags, outputs) => {
    expect(outcome({ hitPolicy: 'collect', aggregation, rules }, tags)).toMatchObject({
      outputs,
    });
  });

  it('collect refuses to sum an input that is no decimal', () => {
    const rules = [rule('a', { fee: { fact: 'tags', path: '$[0]' } })];
    expect(outcome({ hitPolicy: 'collect', aggregation: 'sum', rules }, ['a'])).toBe(
      'RULES_NOT_DECIMAL',
    );
  });
});
