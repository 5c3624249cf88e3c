import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../model/index.ts';
import { compileRuleSet } from '../compile-rule-set.ts';
import type { CompiledRuleSet } from '../compile-rule-set.ts';
import { evaluateRuleSet } from '../evaluate-rule-set.ts';
import type { Condition, HitPolicy, RuleDefinition } from '../rule-set.ts';
import { analyseRuleSet } from './analyse-rule-set.ts';
import type { Analysis } from './analysis.ts';

const moment = { factDate: '2026-03-02', timeZone: 'Asia/Shanghai' };

interface Given {
  readonly properties: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly rules: readonly RuleDefinition[];
  readonly hitPolicy?: HitPolicy;
  readonly more?: object;
}

function compiled({ properties, required = [], rules, hitPolicy = 'unique', more }: Given) {
  const result = compileRuleSet({
    ...{ id: 'set', version: '1', title: { zh: '集', en: 'Set' }, policy: [] },
    ...{ effectiveFrom: '2026-01-01', hitPolicy, rules },
    inputs: { type: 'object', required, properties },
    outputs: { type: 'object', properties: { value: {} } },
    ...more,
  });
  if (!result.ok) throw new Error(result.failure[0]?.message);
  return result.value;
}

const rule = (id: string, ...all: readonly Condition[]): RuleDefinition => ({
  id,
  conditions: { all },
  event: { type: 'x', params: { value: id } },
});

const analyse = (given: Given): Analysis => analyseRuleSet(compiled(given), { moment });

const amount = (operator: string, value: Json): Condition => ({ fact: 'amount', operator, value });

describe('the analysis of a rule set', () => {
  it('finds the gap between two bounds, and proves that there is no other', () => {
    const given: Given = {
      properties: { amount: { type: 'string', format: 'decimal' } },
      required: ['amount'],
      rules: [rule('low', amount('lessThan', '100')), rule('high', amount('greaterThan', '100'))],
    };
    expect(analyse(given)).toMatchObject({
      complete: true,
      gaps: [{ example: { amount: '100' } }],
      gapCount: 1,
      overlaps: [],
      neverWin: [],
    });
    const whole = {
      ...given,
      rules: [...given.rules, rule('hundred', amount('decimalEqual', 100))],
    };
    expect(analyse(whole)).toMatchObject({ complete: true, gaps: [], overlaps: [] });
  });

  it('finds what is not given, where it may be left out', () => {
    const found = analyse({
      properties: { amount: { type: 'integer', minimum: 1 } },
      rules: [rule('all', amount('greaterThanInclusive', 1))],
    });
    expect(found).toMatchObject({ complete: true, gaps: [{ example: {} }] });
  });

  it('calls an overlap an error in unique, and information in first', () => {
    const given: Given = {
      properties: { amount: { type: 'integer' } },
      required: ['amount'],
      rules: [
        rule('a', amount('lessThanInclusive', 10)),
        rule('b', amount('greaterThanInclusive', 10)),
        rule('c', amount('equal', 5)),
      ],
    };
    expect(analyse(given).overlaps).toEqual([
      { rules: ['a', 'b'], example: { amount: 10 }, severity: 'error' },
      { rules: ['a', 'c'], example: { amount: 5 }, severity: 'error' },
    ]);
    const first = analyse({ ...given, hitPolicy: 'first' });
    expect(first.overlaps.map(({ severity }) => severity)).toEqual(['information', 'information']);
    expect(first.neverWin).toEqual(['c']);
  });

  it('minds in any whether the outputs differ', () => {
    const same = { ...rule('b', amount('lessThan', 5)), event: rule('a').event };
    const given: Given = {
      properties: { amount: { type: 'integer' } },
      hitPolicy: 'any',
      rules: [rule('a', amount('lessThan', 5)), same, rule('c', amount('equal', 3))],
    };
    expect(analyse(given).overlaps.map(({ rules, severity }) => [...rules, severity])).toEqual([
      ['a', 'b', 'information'],
      ['a', 'c', 'error'],
      ['b', 'c', 'error'],
    ]);
  });

  it('tells days apart, and lists by what they have', () => {
    const day = (operator: string, value: Json): Condition => ({ fact: 'day', operator, value });
    const has = (value: string): Condition => ({ fact: 'tags', operator: 'contains', value });
    const found = analyse({
      properties: {
        day: { type: 'string', format: 'date' },
        tags: { type: 'array', items: { enum: ['x', 'y'] } },
      },
      required: ['day', 'tags'],
      rules: [
        rule('early', day('dateBefore', '2026-02-01')),
        rule('late', day('dateAfter', '2026-02-01'), has('x')),
        rule('that', day('dateEqual', '2026-02-01')),
        rule('y', day('dateAfter', '2026-02-01'), has('y')),
      ],
    });
    expect(found).toMatchObject({
      complete: true,
      gaps: [{ example: { day: '2026-02-02', tags: [] } }],
      overlaps: [{ rules: ['late', 'y'], example: { day: '2026-02-02', tags: ['x', 'y'] } }],
    });
  });

  it('walks into members, and gives examples that fit the schema', () => {
    const total = (operator: string, value: Json): Condition => ({
      ...{ fact: 'order', path: '$.lines[0].total', operator, value },
    });
    const line = {
      type: 'object',
      required: ['total', 'unit'],
      properties: { total: { type: 'number', minimum: 0 }, unit: { enum: ['EA', 'KG'] } },
    };
    const set = compiled({
      properties: {
        order: {
          type: 'object',
          required: ['lines'],
          properties: { lines: { type: 'array', items: line } },
        },
        customer: { type: 'string', minLength: 3 },
      },
      required: ['order', 'customer'],
      rules: [rule('some', total('greaterThan', 0))],
    });
    const found = analyseRuleSet(set, { moment });
    expect(found.gaps.length).toBeGreaterThan(0);
    for (const { example } of found.gaps) {
      expect(evaluateRuleSet(set, example, moment)).toMatchObject({
        ok: true,
        value: { matched: [] },
      });
    }
  });

  it('says what it could not tell apart, and tells nothing that it has not seen', () => {
    const found = analyse({
      properties: {
        code: { type: 'string' },
        amount: { type: 'integer' },
        limit: { type: 'integer' },
      },
      required: ['code', 'amount', 'limit'],
      hitPolicy: 'first',
      rules: [
        rule('code', { fact: 'code', operator: 'matches', value: '^A' }),
        rule('limit', amount('greaterThan', { fact: 'limit' })),
      ],
    });
    expect(found.complete).toBe(false);
    expect(found.leftOut.join('\n')).toContain("'matches' on code was tried on samples alone");
    expect(found.leftOut.join('\n')).toContain(
      "'greaterThan' on amount was tried on samples alone",
    );
    expect(found.gaps.length).toBeGreaterThan(0);
  });

  it('tells a gap once where two texts are one amount', () => {
    const given = { type: 'string', format: 'decimal', examples: ['1.0'] };
    const found = analyse({
      properties: { amount: given, limit: given },
      required: ['amount', 'limit'],
      hitPolicy: 'first',
      rules: [rule('over', amount('greaterThan', { fact: 'limit' }))],
    });
    const told = found.gaps.map(({ example }) => [
      Number(example['amount']),
      Number(example['limit']),
    ]);
    expect(told.length).toBeGreaterThan(1);
    expect(new Set(told.map(String)).size).toBe(told.length);
  });

  it('tells it once too where one text comes of a comparison and the other is usual', () => {
    const given = { type: 'string', format: 'decimal' };
    const none: Condition = {
      all: [{ not: { fact: 'limit', operator: 'greaterThan', value: 0 } }],
    };
    const found = analyse({
      properties: { amount: given, limit: given },
      required: ['amount', 'limit'],
      hitPolicy: 'first',
      rules: [rule('none', none), rule('over', amount('greaterThan', { fact: 'limit' }))],
    });
    const told = found.gaps.map(({ example }) => [
      Number(example['amount']),
      Number(example['limit']),
    ]);
    expect(told.length).toBeGreaterThan(1);
    expect(new Set(told.map(String)).size).toBe(told.length);
  });

  it('stops at its bound and says so', () => {
    const properties = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`n${String(at)}`, { type: 'integer' }]),
    );
    const rules = Array.from({ length: 40 }, (_, at) =>
      rule(
        `r${String(at)}`,
        ...Object.keys(properties).map((fact, by) => ({
          ...{ fact, operator: 'lessThan', value: at * 7 + by },
        })),
      ),
    );
    const found = analyseRuleSet(compiled({ properties, rules, hitPolicy: 'first' }), {
      moment,
      maxRegions: 500,
    });
    expect(found).toMatchObject({ complete: false, regions: 500 });
    expect(found.leftOut[0]).toContain('more than 500 kinds of inputs');
  });
});

describe('gaps, overlaps and rules that never win', () => {
  it('are exactly those of a look at every input', () => {
    const numbers = fc.integer({ min: 0, max: 6 });
    const leaf: fc.Arbitrary<Condition> = fc.oneof(
      fc.record({
        fact: fc.constant('n'),
        operator: fc.constantFrom(
          'lessThan',
          'greaterThanInclusive',
          'equal',
          'notEqual',
          'decimalEqual',
        ),
        value: numbers,
      }),
      fc.tuple(numbers, numbers).map(([a, b]) => ({
        fact: 'n',
        operator: 'between',
        value: [Math.min(a, b), Math.max(a, b)],
      })),
      fc.record({
        fact: fc.constant('grade'),
        operator: fc.constantFrom('in', 'notIn'),
        value: fc.subarray(['A', 'B', 'C']),
      }),
      fc.record({
        fact: fc.constant('grade'),
        operator: fc.constantFrom('equal', 'notEqual'),
        value: fc.constantFrom<Json>('A', 'B', null),
      }),
      fc.record({ fact: fc.constant('flag'), operator: fc.constant('equal'), value: fc.boolean() }),
    );
    const condition = fc.letrec<{ tree: Condition }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 2, withCrossShrink: true },
        leaf,
        fc.array(tie('tree'), { maxLength: 3 }).map((all) => ({ all })),
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
        tie('tree').map((not) => ({ not })),
      ),
    })).tree;
    const policy = fc.constantFrom<HitPolicy>('unique', 'first', 'priority', 'any');
    const rules = fc.array(fc.tuple(condition, fc.integer({ min: 1, max: 3 })), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(policy, rules, (hitPolicy, conditions) => {
        const set = compiled({
          properties: {
            n: { type: 'integer', minimum: 0, maximum: 6 },
            grade: { enum: ['A', 'B', 'C', null] },
            flag: { type: 'boolean' },
          },
          required: ['n', 'grade'],
          hitPolicy,
          rules: conditions.map(([one, priority], at) => ({
            ...{ ...rule(`r${String(at)}`, one), priority },
            event: { type: 'x', params: { value: at % 2 } },
          })),
        });
        const found = analyseRuleSet(set, { moment });
        expect(found.complete).toBe(true);
        expect(summaryOf(found)).toEqual(bruteForce(set));
      }),
      { numRuns: 300 },
    );
  });
});

/** The same told of an analysis and of a look at every input. */
interface Summary {
  readonly gap: boolean;
  readonly pairs: readonly string[];
  readonly neverWin: readonly string[];
}

const summaryOf = ({ gaps, overlaps, neverWin }: Analysis): Summary => ({
  gap: gaps.length > 0,
  pairs: overlaps.map(({ rules, severity }) => `${rules.join()} ${severity}`).toSorted(),
  neverWin,
});

function bruteForce(set: CompiledRuleSet): Summary {
  const { hitPolicy, rules } = set.ruleSet;
  const pairs = new Map<string, string>();
  const won = new Set<string>();
  let gap = false;
  for (const inputs of everyInput()) {
    const result = evaluateRuleSet(set, inputs, moment);
    const matched = result.ok ? result.value.matched : matchedAnyway(set, inputs);
    gap ||= matched.length === 0;
    for (const [at, a] of matched.entries()) {
      for (const b of matched.slice(at + 1)) {
        const differ = hitPolicy === 'any' && parity(a) !== parity(b);
        const severity = hitPolicy === 'unique' || differ ? 'error' : 'information';
        pairs.set(`${a},${b}`, severity);
      }
    }
    const winners = result.ok ? result.value.explanation.from : matched;
    for (const id of hitPolicy === 'any' || hitPolicy === 'unique' ? matched : winners) won.add(id);
  }
  return {
    gap,
    pairs: [...pairs].map(([pair, severity]) => `${pair} ${severity}`).toSorted(),
    neverWin: rules.map(({ id }) => id).filter((id) => !won.has(id)),
  };
}

const parity = (id: string): number => Number(id.slice(1)) % 2;

/** Where the hit policy refuses the matches, those of the same rules under rule order. */
function matchedAnyway(set: CompiledRuleSet, inputs: Readonly<Record<string, Json>>) {
  const open = compileRuleSet({ ...set.ruleSet, hitPolicy: 'rule-order' });
  const result = open.ok ? evaluateRuleSet(open.value, inputs, moment) : open;
  return result.ok ? result.value.matched : [];
}

function everyInput(): readonly Readonly<Record<string, Json>>[] {
  return [0, 1, 2, 3, 4, 5, 6].flatMap((n) =>
    ['A', 'B', 'C', null].flatMap((grade) => [
      { n, grade },
      { n, grade, flag: true },
      { n, grade, flag: false },
    ]),
  );
}
