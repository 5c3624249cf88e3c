import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTable } from '../decode-table.ts';
import type { Cell } from '../../../sheet/index.ts';
import { writeCsv } from './write-csv.ts';

const rowsOf = (csv: string) => {
  const read = decodeTable(new TextEncoder().encode(csv), 'x.csv');
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
};
const texts = (csv: string) =>
  rowsOf(csv).map(({ cells }) => [...cells.values()].map(({ text }) => text));
const cell = (text: string): Cell => ({ kind: 'text', text });
const written = (...row: readonly string[]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv([row.map(cell)]));

describe('CSV', () => {
  it.each([
    [
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a;b\nc;"d;e"',
      [
        ['a', 'b'],
        ['c', 'd;e'],
      ],
    ],
    ['a\tb', [['a', 'b']]],
    ['"a ""b""",c', [['a "b"', 'c']]],
    ['"a\nb",c\n', [['a\nb', 'c']]],
    ['a,,c', [['a', 'c']]],
    ['\n\na', [['a']]],
    ['', []],
  ])('reads %j', (csv, rows) => {
    expect(texts(csv)).toEqual(rows);
  });

  it('counts rows as spreadsheets do, also where a cell has several lines', () => {
    expect(rowsOf('"a\nb"\n\nc').map(({ row }) => row)).toEqual([1, 3]);
  });

  it.each(['"a', '"a"b', `"${'x'.repeat(40_000)}"`, 'a,'.repeat(600)])(
    'refuses what does not end or is too large: %.9s',
    (csv) => {
      expect(() => rowsOf(csv)).toThrow();
    },
  );

  it.each(['=1+1', '+49 40 1', '-x', '@a', '\t=1'])(
    'writes %j so that nothing computes it',
    (text) => {
      expect(written(text)).toMatch(/^\uFEFF"?'/);
      expect(texts(written(text).slice(1))).toEqual([[text]]);
    },
  );

  it('leaves negative numbers as they are', () => {
    expect(written('-12.50')).toBe('\uFEFF-12.50\r\n');
  });

  it('reads what it has written, whatever it is', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => !/^'[=+\-@\t\r]/.test(text));
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        (rows) => {
          const head = ['a', 'b'];
          const bytes = writeCsv([head, ...rows].map((row) => row.map(cell)));
          const read = decodeTable(bytes, 'x.csv');
          expect(
            read.ok && read.value.map(({ cells }) => [...cells.values()].map(({ text }) => text)),
          ).toEqual([head, ...rows]);
        },
      ),
    );
  });

  it('reads UTF-8 with and without a mark, UTF-16 and GB18030', () => {
    const read = (bytes: readonly number[]) => {
      const table = decodeTable(Uint8Array.from(bytes), 'x.csv');
      return table.ok ? table.value[0]?.cells.get(0)?.text : table.failure.code;
    };
    const utf8 = [...new TextEncoder().encode('客户')];
    expect(read(utf8)).toBe('客户');
    expect(read([0xef, 0xbb, 0xbf, ...utf8])).toBe('客户');
    expect(read([0xff, 0xfe, 0xa2, 0x5b, 0x37, 0x62])).toBe('客户');
    expect(read([0xbf, 0xcd, 0xbb, 0xa7])).toBe('客户');
    expect(read([0xff, 0x30])).toBe('RECORD_TABLE_UNREADABLE');
    expect(read([0xd0, 0xcf, 0x11, 0xe0])).toBe('RECORD_TABLE_UNREADABLE');
  });
});
