import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../model/index.ts';
import { analyseRuleSet } from './analyse/analyse-rule-set.ts';
import { compileRuleSet } from './compile-rule-set.ts';
import { damaged, pathsOf } from './damaged-json-fixture.ts';
import { decideRuleSet } from './decide-rule-set.ts';
import { evaluateRuleSet } from './evaluate-rule-set.ts';
import { RICH_SET } from './rich-set-fixture.ts';
import { ruleFixture, ruleSetFixture } from './rule-set-fixture.ts';
import { sentence } from './tell/sentence.ts';

const moment = { factDate: '2026-03-02', timeZone: 'Asia/Shanghai' };

const codesOf = (json: unknown): string => {
  const compiled = compileRuleSet(json);
  return compiled.ok ? 'ok' : [...new Set(compiled.failure.map(({ code }) => code))].join();
};

const reading = (feel: string): unknown => ({
  ...ruleSetFixture(),
  facts: { f: { feel } },
  rules: [ruleFixture('r', { all: [{ fact: 'f', operator: 'equal', value: 1 }] })],
});

describe('a hostile rule set', () => {
  it('never makes anything throw, however it is damaged', () => {
    // Tests know it to be JSON.
    const whole = JSON.parse(JSON.stringify(RICH_SET)) as Json;
    const paths = pathsOf(whole);
    const odd = fc.oneof(
      fc.constantFrom<Json>(
        '2026-01-05',
        '1.5',
        'A',
        'total',
        'cn',
        't',
        '__proto__',
        -1,
        0,
        1e9,
        true,
        [],
        {},
      ),
      fc.constantFrom<Json>({ fact: 'total' }, { fact: 'score' }, { feel: 'score' }, [
        [null, null],
        1,
      ]),
      fc.jsonValue().map((json) => json as Json),
    );
    const inputs = fc.record(
      {
        total: fc.constantFrom<Json>('1.5', '12345678901234567.8', 'x', '2'),
        day: fc.constantFrom<Json>('2026-01-06', '2030-01-01', '1900-01-01'),
        grade: fc.constantFrom<Json>('A', null),
        customer: fc.constantFrom<Json>({ limit: 3 }, {}),
      },
      { requiredKeys: [] },
    );
    let compiled = 0;
    fc.assert(
      fc.property(fc.constantFrom(...paths), odd, inputs, (path, put, given) => {
        const set = compileRuleSet(damaged(whole, path, put));
        if (!set.ok) {
          expect(set.failure.length).toBeGreaterThan(0);
          return;
        }
        compiled += 1;
        const decision = decideRuleSet(set.value, given, moment);
        const result = evaluateRuleSet(set.value, given, moment);
        expect(decision.ok).toBe(result.ok);
        if (result.ok) {
          expect(result.value.outputs).toEqual(decision.ok ? decision.value.outputs : undefined);
          expect(sentence(result.value.explanation, 'zh', set.value.ruleSet)).toMatch(/。$/);
        }
        analyseRuleSet(set.value, { moment, maxRegions: 50 });
      }),
      { numRuns: 700 },
    );
    expect(compiled).toBeGreaterThan(50);
  });

  it.each([
    ['FEEL without end', 'sum(for x in 1..1000000 return x)'],
    ['FEEL that grows', 'count(for a in 1..300, b in 1..300, c in 1..300 return a)'],
  ])('is bounded: %s', (_name, feel) => {
    const set = compileRuleSet(reading(feel));
    expect(set.ok && evaluateRuleSet(set.value, {}, moment)).toMatchObject({
      failure: { code: 'RULES_FEEL' },
    });
  });

  it('is bounded: FEEL in the outputs of thousands of rules', () => {
    const rules = Array.from({ length: 3_000 }, (_, at) =>
      ruleFixture(`r${String(at)}`, { all: [] }, { params: { fee: { feel: '1 + 1' } } }),
    );
    const set = compileRuleSet(ruleSetFixture({ hitPolicy: 'collect', rules }));
    expect(set.ok && decideRuleSet(set.value, {}, moment)).toMatchObject({
      failure: { code: 'RULES_BUDGET' },
    });
  });

  it('is bounded: facts without end in a chain', () => {
    const facts = Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [
        `f${String(at)}`,
        { feel: at === 0 ? '1' : `f${String(at - 1)} + f${String(at - 1)}` },
      ]),
    );
    const set = compileRuleSet({ ...ruleSetFixture(), facts });
    const result = set.ok && evaluateRuleSet(set.value, {}, moment);
    expect(result && result.ok).toBe(true);
    const more = { ...facts, more: { feel: '1' } };
    expect(codesOf({ ...ruleSetFixture(), facts: more })).toBe('RULE_SET_SHAPE');
  });

  it('is refused: tables past their bound, and rows that do not fit', () => {
    const table = (rows: readonly Json[][]): unknown => ({
      ...ruleSetFixture(),
      tables: { t: { columns: [{ name: 'a' }, { name: 'b', match: 'range' }], rows } },
    });
    expect(codesOf(table(new Array<Json[]>(40_000).fill(['x', [1, 2]])))).toBe('ok');
    expect(codesOf(table(new Array<Json[]>(50_001).fill(['x', [1, 2]])))).toBe('RULE_SET_TABLE');
    expect(codesOf(table([['x']]))).toBe('RULE_SET_TABLE');
    expect(codesOf(table([['x', [2, 1]]]))).toBe('RULE_SET_TABLE');
    expect(codesOf(table([['x', [1, '2026-01-01']]]))).toBe('RULE_SET_TABLE');
  });

  it('is stopped where it looks through a giant table again and again', () => {
    const rows = Array.from({ length: 90_000 }, (_, at): Json[] => [`c${String(at)}`]);
    const rules = Array.from({ length: 50 }, (_, at) =>
      ruleFixture(`r${String(at)}`, {
        all: [{ fact: 'total', operator: 'inTable', value: { table: 't', column: 'a' } }],
      }),
    );
    const set = compileRuleSet({
      ...ruleSetFixture({ rules }),
      tables: { t: { columns: [{ name: 'a' }], rows } },
    });
    expect(set.ok && decideRuleSet(set.value, { total: 'none' }, moment)).toMatchObject({
      failure: { code: 'RULES_BUDGET' },
    });
  });

  it('is refused for texts that together are too long', () => {
    const description = 'x'.repeat(90_000);
    const properties = Object.fromEntries(
      Array.from({ length: 120 }, (_, at) => [`p${String(at)}`, { description }]),
    );
    const inputs = { type: 'object', properties };
    expect(codesOf({ ...ruleSetFixture(), inputs })).toBe('RULE_SET_SIZE');
  });

  it('takes a fact named like a member of objects for what the inputs say', () => {
    const set = compileRuleSet({
      ...ruleSetFixture(),
      inputs: { type: 'object', properties: { toString: {}, valueOf: {} } },
      rules: [ruleFixture('r', { all: [{ fact: 'toString', operator: 'equal', value: null }] })],
    });
    expect(set.ok && evaluateRuleSet(set.value, {}, moment)).toMatchObject({
      value: { matched: ['r'] },
    });
  });
});
