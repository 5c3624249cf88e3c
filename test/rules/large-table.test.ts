import { describe, expect, it } from 'vitest';
import { only } from '../../admin-ui/src/features/rules/grid/place.ts';
import { isDrawn } from '../../admin-ui/src/features/rules/grid/is-drawn.ts';
import {
  readEdited,
  rulesPart,
  writeEdited,
} from '../../admin-ui/src/features/rules/edit/rules-part.ts';
import { insertRule, withRules } from '../../admin-ui/src/features/rules/table/edit-set.ts';
import { writeSet } from '../../admin-ui/src/features/rules/table/write-set.ts';
import type { RuleSet } from '../../engine/src/rules/index.ts';
import { pricesByQuantity } from '../server/prices-by-quantity.ts';

/** Characters of one file in a draft. */
const ROOM = 2_097_152;

const pricesOf = (rules: number) => JSON.parse(pricesByQuantity(rules)) as RuleSet;

describe('a rule set of many rules', () => {
  it('is written with each rule on a line, and read as it was', () => {
    const set = pricesOf(1_000);
    const text = writeSet(set);
    expect(JSON.parse(text)).toEqual(set);
    expect(Object.keys(JSON.parse(text) as object)).toEqual(Object.keys(set));
    expect(text.match(/^ {4}\{"id":/gm)).toHaveLength(1_000);
  });

  it('has room in a draft up to five thousand of them', () => {
    expect(writeSet(pricesOf(5_000)).length).toBeLessThan(ROOM);
  });

  it('says after a change what has changed, though the rest is not written again', () => {
    const set = pricesOf(1_000);
    writeSet(set);
    const [first, ...rest] = insertRule(set, 3).rules;
    const changed = withRules(set, [...rest, ...(first ? [{ ...first, id: 'last' }] : [])]);
    expect(JSON.parse(writeSet(changed))).toEqual(changed);
  });
});

describe('the part of a draft that the table edits', () => {
  const cases = [{ title: { zh: '一', en: 'one' }, inputs: { quantity: 1, part: 'P-1' } }];
  const edited = { set: pricesOf(3), cases };

  it('is one text, from which both files come back', () => {
    const text = writeEdited(edited);
    expect(readEdited(text)).toEqual(edited);
    expect(readEdited(writeEdited({ ...edited, cases: [] }))).toEqual({ ...edited, cases: [] });
  });

  it('is kept elsewhere as the files that it is', () => {
    const own = rulesPart('prices.json').own(writeEdited(edited));
    expect(own.map(({ name }) => name)).toEqual(['prices.json', 'prices.cases.json']);
    expect(JSON.parse(own[0]?.content ?? '')).toEqual(edited.set);
  });
});

describe('a row of the table', () => {
  const rule = { id: 'r' };
  const selection = only({ row: 9, column: 1 });
  const row = {
    ...{ item: rule, index: 4, start: 136, columns: [], isNote: false, typing: undefined },
    ...{ selection, cellOf: () => '', gutterOf: () => '' },
  };

  it('stays as it is while other rules are changed or chosen', () => {
    expect(isDrawn(row, { ...row })).toBe(true);
    expect(isDrawn(row, { ...row, selection: only({ row: 10, column: 1 }) })).toBe(true);
  });

  it('is drawn anew for another rule, a choice in it, or what is typed into it', () => {
    expect(isDrawn(row, { ...row, item: { ...rule } })).toBe(false);
    expect(isDrawn(row, { ...row, selection: only({ row: 4, column: 0 }) })).toBe(false);
    const typing = { row: 4, column: 0, text: '3' };
    expect(isDrawn({ ...row, typing }, { ...row, typing })).toBe(false);
  });
});
