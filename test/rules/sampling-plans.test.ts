import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AQLS, LETTERS, planOf, SEVERITIES } from './master-table.ts';
import type { Severity } from './master-table.ts';

type Row = readonly [
  severity: Severity,
  letter: string,
  aql: string,
  plan: string,
  n: number,
  ac: number,
  re: number,
  tighter: number | null,
];

interface TableFile<T> {
  readonly rows: readonly T[];
}

const FOLDER = join(import.meta.dirname, '../../rules/tables');
const read = <T>(name: string): TableFile<T> =>
  // The files are the product's own, and what matters in them is asserted below.
  JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as TableFile<T>;

const { rows } = read<Row>('sampling-plans.json');
const letters = read<readonly [string, readonly [number, number | null], string]>(
  'sampling-code-letters.json',
).rows;

const rowOf = (severity: Severity, letter: string, aql: string): Row | undefined =>
  rows.find(([s, l, a]) => s === severity && l === letter && a === aql);

describe('the sampling plans that ship', () => {
  it('are one for each severity, letter and AQL', () => {
    const keys = rows.map(([severity, letter, aql]) => `${severity} ${letter} ${aql}`);
    expect(new Set(keys).size).toBe(3 * 16 * 26);
    expect(rows).toHaveLength(3 * 16 * 26);
  });

  it('are those to which the diagonals and arrows of the master tables lead', () => {
    const drawn = SEVERITIES.flatMap((severity) =>
      LETTERS.slice(0, 16).flatMap((letter) =>
        AQLS.map((aql) => {
          const { letter: plan, n, ac } = planOf(severity, letter, aql);
          return [severity, letter, aql, plan, n, ac];
        }),
      ),
    );
    expect(rows.map((row) => row.slice(0, 6))).toEqual(drawn);
  });

  it('reject from one more than they accept', () => {
    expect(rows.filter(([, , , , , ac, re]) => re !== ac + 1)).toEqual([]);
  });

  it('accept no less as the AQL grows, with the same sample', () => {
    const falling = rows.filter((row, at) => {
      const before = rows[at - 1];
      const same = before?.[0] === row[0] && before[1] === row[1] && before[3] === row[3];
      return same && before[5] > row[5];
    });
    expect(falling).toEqual([]);
  });

  it('never accept more under tightened inspection than under normal, with the same sample', () => {
    const laxer = rows.filter(([severity, letter, aql, , n, ac]) => {
      const normal = rowOf('normal', letter, aql);
      return severity === 'tightened' && normal?.[4] === n && ac > normal[5];
    });
    expect(laxer).toEqual([]);
  });

  it('never sample more under reduced inspection than under normal', () => {
    const larger = rows.filter(
      ([severity, letter, aql, , n]) =>
        severity === 'reduced' && n > (rowOf('normal', letter, aql)?.[4] ?? 0),
    );
    expect(larger).toEqual([]);
  });

  it('know for the switching score what the same sample accepts one AQL tighter', () => {
    const wrong = rows.filter(([severity, , aql, plan, , ac, , tighter]) => {
      const asked = severity === 'normal' && ac >= 2;
      const before = AQLS[AQLS.indexOf(aql) - 1] ?? '';
      return tighter !== (asked ? (rowOf('normal', plan, before)?.[5] ?? null) : null);
    });
    expect(wrong).toEqual([]);
  });

  it.each<readonly [Severity, string, string, readonly [number, number]]>([
    ['normal', 'A', '6.5', [2, 0]],
    ['normal', 'D', '1.0', [13, 0]],
    ['normal', 'F', '1.0', [13, 0]],
    ['normal', 'G', '1.0', [50, 1]],
    ['normal', 'H', '2.5', [50, 3]],
    ['normal', 'J', '0.65', [80, 1]],
    ['normal', 'J', '1.0', [80, 2]],
    ['normal', 'K', '0.65', [125, 2]],
    ['normal', 'L', '1.5', [200, 7]],
    ['normal', 'M', '4.0', [315, 21]],
    ['normal', 'R', '0.015', [800, 0]],
    ['normal', 'R', '0.025', [2000, 1]],
    ['normal', 'E', '250', [13, 44]],
    ['tightened', 'A', '10', [2, 0]],
    ['tightened', 'J', '1.0', [80, 1]],
    ['tightened', 'G', '1.0', [80, 1]],
    ['tightened', 'N', '1.0', [500, 8]],
    ['tightened', 'R', '0.025', [3150, 1]],
    ['reduced', 'E', '1.0', [5, 0]],
    ['reduced', 'F', '1.0', [5, 0]],
    ['reduced', 'G', '1.0', [32, 1]],
    ['reduced', 'J', '1.0', [32, 1]],
    ['reduced', 'N', '1.0', [200, 6]],
    ['reduced', 'K', '10', [50, 10]],
  ])('give for %s, %s, AQL %s the published n and Ac %j', (severity, letter, aql, published) => {
    expect(rowOf(severity, letter, aql)?.slice(4, 6)).toEqual(published);
  });
});

describe('the code letters that ship', () => {
  it('cover every lot from two items on, once, at each level', () => {
    for (const level of ['S-1', 'S-2', 'S-3', 'S-4', 'I', 'II', 'III']) {
      const lots = letters.filter(([of]) => of === level).map(([, lot]) => lot);
      expect(lots).toHaveLength(15);
      expect(lots[0]?.[0]).toBe(2);
      expect(lots.at(-1)?.[1]).toBeNull();
      expect(lots.slice(1).map(([low]) => low)).toEqual(
        lots.slice(0, -1).map(([, high]) => (high ?? 0) + 1),
      );
    }
  });

  it('never go back as lots grow, nor from one level to the next', () => {
    const order = letters.map(([, , letter]) => LETTERS.indexOf(letter));
    const backward = order.filter((at, index) => {
      const next = index % 15 === 14 ? at : (order[index + 1] ?? at);
      const level = index + 15 < order.length ? (order[index + 15] ?? at) : at;
      return next < at || level < at;
    });
    expect(order).toHaveLength(7 * 15);
    expect(backward).toEqual([]);
  });

  it('run at the general levels as published', () => {
    const of = (level: string): string =>
      letters.filter(([name]) => name === level).reduce((text, [, , letter]) => text + letter, '');
    expect(of('I')).toBe('AABCCDEFGHJKLMN');
    expect(of('II')).toBe('ABCDEFGHJKLMNPQ');
    expect(of('III')).toBe('BCDEFGHJKLMNPQR');
  });
});
