import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from './read-csv.ts';
import { shownSheet } from './shown-sheet.ts';

const textsOf = (csv: string): readonly (readonly string[])[] => {
  const read = readCsv(csv);
  if (!read.ok) throw new Error(read.failure.message);
  const rows = [...shownSheet(read.value).rows.values()];
  return rows.map((row) => [...row.values()].map(({ text }) => text));
};

describe('a CSV file', () => {
  it.each([
    ['commas', 'a,b\r\nc,d\r\n'],
    ['semicolons', 'a;b\nc;d'],
    ['tabs', 'a\tb\nc\td\n'],
  ])('may part its cells with %s', (_, csv) => {
    expect(textsOf(csv)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('keeps separators, line ends and quotation marks inside of quotation marks', () => {
    expect(textsOf('"a,1","b\nc","say ""d"""\n')).toEqual([['a,1', 'b\nc', 'say "d"']]);
  });

  it('counts empty cells and lines, so that each cell has its place', () => {
    const read = readCsv('a,,c\n\nd');
    expect(read.ok && read.value.rows.get(1)?.get(3)?.text).toBe('c');
    expect(read.ok && read.value.rows.get(3)?.get(1)?.text).toBe('d');
    expect(read.ok && read.value.rows.has(2)).toBe(false);
  });

  it.each(['a,"b\n', '"a"x,b'])('with an unclosed quotation mark is refused: %j', (csv) => {
    const read = readCsv(csv);
    expect(read.ok ? null : read.failure).toMatchObject({ code: 'SHEET_CSV_BROKEN', line: 1 });
  });

  it('of too many rows or columns is refused', () => {
    for (const csv of ['a,\n'.repeat(20_001), `${'a,'.repeat(501)}b`]) {
      const read = readCsv(csv);
      expect(read.ok ? null : read.failure.code).toBe('SHEET_LIMIT');
    }
  });

  it('gives back every table that was written with quotation marks around each cell', () => {
    const cell = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() === text);
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), (rows, separator) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const csv = rows.map((row) => row.map(quoted).join(separator)).join('\r\n');
        expect(textsOf(csv)).toEqual(rows);
      }),
    );
  });
});
