import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './parse-csv.ts';

describe('CSV', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,\r\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    ['a\n\n1', [['a'], ['1']]],
    ['"a,""b""","c\nd"', [['a,"b"', 'c\nd']]],
    ['', []],
    [',', [['', '']]],
  ])('%j is %j', (text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });

  it.each(['"a', 'a,"b\n1', '"a"b'])('%j is refused', (text) => {
    expect(parseCsv(text)).toBeUndefined();
  });

  it('is read as it was written, whatever the cells hold', () => {
    const rows = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 5 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (table) => {
        const written = table.map((row) =>
          row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','),
        );
        expect(parseCsv(written.join('\r\n'))).toEqual(table);
      }),
    );
  });
});
