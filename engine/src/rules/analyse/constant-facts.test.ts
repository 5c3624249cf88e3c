import { describe, expect, it } from 'vitest';
import type { Json } from '../../model/index.ts';
import { compileRuleSet } from '../compile-rule-set.ts';
import type { Condition, RuleDefinition } from '../rule-set.ts';
import { analyseRuleSet } from './analyse-rule-set.ts';
import type { Analysis } from './analysis.ts';

const moment = { factDate: '2026-03-02', timeZone: 'Asia/Shanghai' };

const setting = (name: string): Json => ({
  lookup: { table: 'settings', where: { name }, column: 'value' },
});

const rule = (id: string, ...all: readonly Condition[]): RuleDefinition => ({
  id,
  conditions: { all },
  event: { type: id, params: { value: id } },
});

function analyse(
  rules: readonly RuleDefinition[],
  facts: Readonly<Record<string, Json>>,
): Analysis {
  const result = compileRuleSet({
    ...{ id: 'set', version: '1', title: { zh: '集', en: 'Set' }, policy: [] },
    ...{ effectiveFrom: '2026-01-01', hitPolicy: 'unique', rules, facts },
    inputs: {
      type: 'object',
      required: ['years'],
      properties: { years: { type: 'integer', minimum: 0 } },
    },
    outputs: { type: 'object', properties: { value: {} } },
    tables: {
      settings: {
        columns: [{ name: 'name' }, { name: 'value' }],
        rows: [
          ['longYears', 3],
          ['mode', 'strict'],
        ],
      },
    },
  });
  if (!result.ok) throw new Error(result.failure[0]?.message);
  return analyseRuleSet(result.value, { moment });
}

const years = (operator: string): Condition => ({
  fact: 'years',
  operator,
  value: { fact: 'longYears' },
});

describe('a fact that is looked up by literals alone', () => {
  const facts = { longYears: setting('longYears'), mode: setting('mode') };

  it('counts in the analysis as the literal that the table has', () => {
    const rules = [rule('short', years('lessThan')), rule('long', years('greaterThan'))];
    expect(analyse(rules, facts)).toMatchObject({
      complete: true,
      regions: 3,
      gapCount: 1,
      gaps: [{ example: { years: 3 } }],
    });
  });

  it('settles a comparison with a literal once for all inputs', () => {
    const mode = (value: string): Condition => ({ fact: 'mode', operator: 'equal', value });
    const rules = [
      rule('strict', mode('strict')),
      rule('lenient', mode('lenient'), years('lessThan')),
    ];
    expect(analyse(rules, facts)).toMatchObject({
      ...{ complete: true, gapCount: 0, overlapCount: 0, neverWin: ['lenient'] },
    });
  });

  it('is no constant where an input is among the keys, or where the table has no such row', () => {
    const byYears = {
      lookup: { table: 'settings', where: { name: 'x', value: { fact: 'years' } } },
    };
    const looked = { longYears: { lookup: { ...byYears.lookup, column: 'value' } } };
    const rules = [rule('short', years('lessThan')), rule('long', years('greaterThanInclusive'))];
    expect(analyse(rules, looked)).toMatchObject({ complete: false });
    expect(analyse(rules, { longYears: setting('none') })).toMatchObject({ complete: false });
  });
});
