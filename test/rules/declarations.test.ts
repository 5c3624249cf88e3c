import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  allowEmpty,
  becomeKind,
  declareValue,
  dropValue,
  entitle,
  measure,
  offer,
  requireValue,
} from '../../admin-ui/src/features/rules/declare/declare.ts';
import {
  declaredOf,
  KINDS,
  type Side,
} from '../../admin-ui/src/features/rules/declare/declared.ts';
import { dropFact, startOf, withFact } from '../../admin-ui/src/features/rules/declare/fact.ts';
import { emptyRuleSet } from '../../admin-ui/src/features/rules/declare/empty-rule-set.ts';
import { isTaken, usesOf } from '../../admin-ui/src/features/rules/declare/uses-of.ts';
import {
  addColumn,
  addTable,
  dropColumn,
  dropTable,
} from '../../admin-ui/src/features/rules/table/edit-tables.ts';
import { compileRuleSet, readRuleResource, type RuleSet } from '../../engine/src/rules/index.ts';

const folder = new URL('../../rules/', import.meta.url);
const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown;
const shipped = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.cases.json'))
  .map((name) => read(name) as RuleSet);
const resources = ['calendars', 'tables'].flatMap((kind) => {
  const at = new URL(`${kind}/`, folder);
  return readdirSync(at).flatMap((name) => {
    const found = readRuleResource(
      kind === 'tables' ? 'table' : 'calendar',
      JSON.parse(readFileSync(new URL(name, at), 'utf8')),
    );
    return found.ok ? [found.value] : [];
  });
});

const problemsOf = (set: RuleSet): readonly string[] => {
  const compiled = compileRuleSet(set, resources);
  return compiled.ok ? [] : compiled.failure.map(({ message }) => message);
};
const SIDES: readonly Side[] = ['inputs', 'outputs'];

/** The set after a hand has been through it that puts everything as it found it. */
const putBack = (set: RuleSet, side: Side): RuleSet =>
  declaredOf(set, side).reduce((now, { name, title, kind, required, empty, unit, choices }) => {
    const named = title.zh === '' ? now : entitle(now, side, name, title);
    const asked = required ? named : requireValue(named, side, name, false);
    const filled = kind === 'other' ? asked : allowEmpty(asked, side, name, empty);
    const measured = measure(filled, side, name, unit);
    const labelled = choices.some(({ label }) => label.zh !== '');
    return labelled ? offer(measured, side, name, choices) : measured;
  }, set);

describe('what a rule set declares', () => {
  it.each(shipped)('of $id is the same after it was read and written', (set) => {
    expect(SIDES.reduce(putBack, set)).toEqual(set);
  });

  it.each(shipped)('of $id can be dropped where, and only where, nothing uses it', (set) => {
    for (const side of SIDES) {
      const values = declaredOf(set, side);
      for (const { name } of values.length > 1 ? values : []) {
        const isFree = usesOf(set, side, name).length === 0;
        expect([name, problemsOf(dropValue(set, side, name)).length === 0]).toEqual([name, isFree]);
      }
    }
    for (const name of Object.keys(set.facts ?? {})) {
      const isFree = usesOf(set, 'facts', name).length === 0;
      expect([name, problemsOf(dropFact(set, name)).length === 0]).toEqual([name, isFree]);
    }
  });

  it('is sound from the first, with each kind of value, empty or not', () => {
    const begun = emptyRuleSet('freight', { zh: '运费', en: 'Freight' }, '2026-11-01');
    expect(problemsOf(begun)).toEqual([]);
    for (const side of SIDES)
      for (const kind of KINDS)
        for (const empty of [true, false]) {
          const set = allowEmpty(
            becomeKind(declareValue(begun, side, 'weight'), side, 'weight', kind),
            ...[side, 'weight', empty],
          );
          expect([kind, problemsOf(set)]).toEqual([kind, []]);
          const found = declaredOf(set, side).find(({ name }) => name === 'weight');
          expect(found).toMatchObject({ kind, empty, required: false });
        }
  });

  it('keeps the names people read, and drops what told of another kind', () => {
    const begun = declareValue(
      emptyRuleSet('f', { zh: '一', en: 'f' }, '2026-11-01'),
      'inputs',
      'kg',
    );
    const named = entitle(begun, 'inputs', 'kg', { zh: '重量', en: 'Weight' });
    const number = measure(becomeKind(named, 'inputs', 'kg', 'number'), 'inputs', 'kg', {
      ...{ zh: '公斤', en: 'kg' },
    });
    const [, weight] = declaredOf(number, 'inputs');
    expect(weight).toMatchObject({ title: { zh: '重量', en: 'Weight' }, unit: { zh: '公斤' } });
    const [, text] = declaredOf(becomeKind(number, 'inputs', 'kg', 'text'), 'inputs');
    expect(text).toMatchObject({ title: { zh: '重量', en: 'Weight' }, unit: { zh: '', en: '' } });
  });

  it('tells who uses a value, in conditions, formulas and results', () => {
    const begun = emptyRuleSet('f', { zh: '一', en: 'f' }, '2026-11-01');
    const [input = ''] = declaredOf(begun, 'inputs').map(({ name }) => name);
    const set = withFact(begun, 'twice', { feel: `2 * ${input}` });
    expect(usesOf(set, 'inputs', input)).toEqual(['twice']);
    expect(usesOf(set, 'facts', 'twice')).toEqual([]);
    expect([isTaken(set, 'inputs', 'twice'), isTaken(set, 'outputs', 'twice')]).toEqual([
      ...[true, false],
    ]);
  });
});

describe('a table of a rule set', () => {
  const begun = emptyRuleSet('f', { zh: '一', en: 'f' }, '2026-11-01');

  it('is made, grows by columns, and is looked up in', () => {
    const tabled = addColumn(addTable(begun, 'rates'), 'rates', 'rate');
    const set = withFact(tabled, 'rate', startOf(tabled, 'lookup'));
    expect(problemsOf(set)).toEqual([]);
    const { columns, rows } = set.tables?.['rates'] ?? { columns: [], rows: [] };
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
  });

  it('loses a column with its cells, and goes as a whole', () => {
    const tabled = addColumn(addTable(begun, 'rates'), 'rates', 'rate');
    const { columns = [], rows = [] } = dropColumn(tabled, 'rates', 0).tables?.['rates'] ?? {};
    expect([columns.map(({ name }) => name), rows.map(({ length }) => length)]).toEqual([
      ...[['rate'], [1]],
    ]);
    expect(dropTable(tabled, 'rates')).toEqual(begun);
  });
});
