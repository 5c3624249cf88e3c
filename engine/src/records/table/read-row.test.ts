import { describe, expect, it } from 'vitest';
import type { Json } from '../../model/index.ts';
import { partnerType } from '../record-type-fixture.ts';
import { findHeads } from './find-heads.ts';
import { importedChanges } from './imported-changes.ts';
import { readRow } from './read-row.ts';
import type { Cell } from '../../sheet/index.ts';
import type { Table, TableRow } from './table.ts';

const type = partnerType();
const cell = (value: string | Cell): Cell =>
  typeof value === 'string' ? { kind: 'text', text: value } : value;
const row = (number: number, ...values: readonly (string | Cell)[]): TableRow => ({
  row: number,
  cells: new Map(values.flatMap((one, at) => (one === '' ? [] : [[at, cell(one)] as const]))),
});

function read(table: Table) {
  const heads = findHeads(table, type);
  if (typeof heads === 'string') return heads;
  return table.flatMap((one) => readRow(one, heads) ?? []);
}

/** What one cell under a head becomes. */
function value(head: string, given: string | Cell): Json | string | undefined {
  const [found] = read([row(1, 'number', head), row(2, 'P-1', given)]);
  if (found === undefined || typeof found === 'string') return found;
  const [problem] = found.problems;
  return problem ? `${problem.cell ?? ''}: ${problem.problem}` : Object.values(found.values)[1];
}

const number = (text: string): Cell => ({ kind: 'number', text });
const date = (text: string): Cell => ({ kind: 'date', text });
const REFERENCE_LOST: Cell = { kind: 'error', text: '#REF!' };
const UNCHECKED: Cell = { kind: 'boolean', text: 'false' };

describe('the columns of a file', () => {
  it('are known by key, by name in Chinese or in English', () => {
    for (const heads of [
      ['number', 'credit.limit.amount', 'contacts[2].phone'],
      ['编号', '信用 / 额度 / 金额', '联系人 2 / 电话'],
      ['Number', 'Credit / Limit / AMOUNT', 'Contacts 2 / Telephone'],
    ])
      expect(read([row(1, ...heads), row(2, 'P-1', '12.50', '77')])).toMatchObject([
        { row: 2, values: { credit: { limit: { amount: '12.50' } }, contacts: [{ phone: '77' }] } },
      ]);
  });

  it('may stand below other rows, and are refused where one is unknown', () => {
    expect(
      read([row(1, 'Our partners'), row(3, 'number', 'name'), row(4, 'P-1', 'x')]),
    ).toHaveLength(1);
    expect(read([row(1, 'number', 'nmae')])).toMatch(/row 1 has "nmae" \(B\), which is no field/);
    expect(read([row(1, 'a', 'b')])).toMatch(/none of its first 10 rows/);
    expect(read([])).toMatch(/there is nothing in it/);
  });
});

describe('a row of a file', () => {
  it('is left out where it is marked, and read where it is not', () => {
    const table = [row(1, '#', 'number'), row(2, '#', '编号'), row(3, '', 'P-1'), row(4, '', ' ')];
    expect(read(table)).toMatchObject([{ row: 3, values: { number: 'P-1' } }]);
  });

  it('tells of an export which record it was', () => {
    const table = [row(1, '$id', '$revision', 'number'), row(2, 'partner/1', '3', 'P-1')];
    expect(read(table)).toMatchObject([{ id: 'partner/1', revision: 3 }]);
  });

  it.each([
    ['tax', number('1234567'), '1234567'],
    ['tax', number('0.30000000000000004'), '0.3'],
    ['tax', number('1E5'), '100000'],
    ['tax', '007', '007'],
    [
      'tax',
      number('1234567890123456'),
      'B2: is the number 1234567890123456, of which Excel keeps 15 digits',
    ],
    ['tax', date('2026-03-31'), 'B2: is the date 2026-03-31'],
    ['tax', REFERENCE_LOST, 'B2: is the error #REF!'],
    ['since', date('2026-03-31'), '2026-03-31'],
    ['since', date('2026-03-31T12:00:00'), 'B2: is 2026-03-31T12:00:00, a date with a time'],
    ['since', '2026/3/1', '2026-03-01'],
    ['since', '2026年3月1日', '2026-03-01'],
    ['since', '2026.12.31', '2026-12-31'],
    ['since', '31/12/2026', 'B2: is "31/12/2026", which is no date'],
    ['since', number('46112'), 'B2: is "46112", which is no date'],
    ['staff', number('12'), 12],
    ['staff', '1,234', 1234],
    ['staff', '１２', 12],
    ['staff', 'twelve', 'B2: is "twelve", which is no number'],
    ['key', '是', true],
    ['key', UNCHECKED, false],
    ['key', 'maybe', 'B2: is "maybe", neither yes nor no'],
    ['tags', 'a; b；c', ['a', 'b', 'c']],
    ['tax', '!clear', null],
  ])('reads under %s the cell %j as %j', (head, given, expected) => {
    expect(value(head, given)).toEqual(expected);
  });

  it('leaves out items without a value, wherever they stand', () => {
    const table = [
      row(1, 'number', 'contacts[1].person', 'contacts[3].person', 'contacts[3].phone'),
      row(2, 'P-1', '', 'Li', '1'),
    ];
    expect(read(table)).toMatchObject([{ values: { contacts: [{ person: 'Li', phone: '1' }] } }]);
  });

  it('is refused where it is part of merged cells', () => {
    const merged = { ...row(2, 'P-1'), merged: 'A2:A3' };
    expect(read([row(1, 'number'), merged])).toMatchObject([{ problems: [{ cell: 'A2:A3' }] }]);
  });

  it('fills in groups, replaces tables and takes away what it clears', () => {
    const before = {
      credit: { days: 30, limit: { amount: '1', currency: 'USD' } },
      tags: ['a'],
      tax: '1',
    };
    const given = {
      credit: { days: 60, limit: { amount: null, currency: null } },
      tags: ['b'],
      tax: null,
    };
    expect(importedChanges(before, given)).toEqual({
      credit: { days: 60 },
      tags: ['b'],
      tax: null,
    });
    expect(importedChanges({ credit: { days: 30 } }, { credit: { days: null } })).toEqual({
      credit: null,
    });
  });
});
