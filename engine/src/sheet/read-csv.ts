import { fail, ok } from '../errors/failure.ts';
import type { Result } from '../errors/failure.ts';
import { SHEET_LIMITS } from './limits.ts';
import { refuseSheet } from './refuse-sheet.ts';
import type { Cell, Sheet } from './sheet.ts';

/**
 * CSV as in RFC 4180, with commas, semicolons or tabs: whichever the first line has most of,
 * outside of quotation marks. Everything is text; what it means is for the reader to say.
 */
export function readCsv(text: string): Result<Sheet> {
  const separator = separatorOf(text);
  const rows = new Map<number, Map<number, Cell>>();
  let [row, column, cells] = [1, 0, 0];
  const pattern = cellPattern(separator);
  for (const { index, groups = {} } of text.matchAll(pattern)) {
    const { quoted, plain = '', end = '' } = groups;
    column += 1;
    if (quoted === undefined && plain.startsWith('"')) return fail(notClosed(text, index));
    const value = quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"').trim();
    if (value !== '') {
      cells += 1;
      if (isTooLarge({ row, column, cells, length: value.length })) return fail(tooLarge());
      const known = rows.get(row) ?? new Map<number, Cell>();
      rows.set(row, known.set(column, { kind: 'text', text: value }));
    }
    if (end === separator) continue;
    if (end === '') break;
    [row, column] = [row + 1, 0];
  }
  return ok({ name: '', hidden: false, rows });
}

/** Letters behind a closing quotation mark belong to no cell: the match ends there, unclosed. */
function cellPattern(separator: string): RegExp {
  return new RegExp(
    `(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^${separator}\\r\\n]*))(?<end>${separator}|\\r\\n|\\n|\\r|$)`,
    'gy',
  );
}

function separatorOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text.trimStart())?.[0].slice(0, 10_000) ?? '';
  const plain = first.replace(/"(?:[^"]|"")*"/g, '');
  const count = (sign: string) => plain.split(sign).length;
  return SEPARATORS.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

const SEPARATORS = [',', ';', '\t'] as const;

interface Size {
  readonly row: number;
  readonly column: number;
  readonly cells: number;
  readonly length: number;
}

const isTooLarge = ({ row, column, cells, length }: Size): boolean =>
  row > SHEET_LIMITS.rows ||
  column > SHEET_LIMITS.columns ||
  cells > SHEET_LIMITS.cells ||
  length > SHEET_LIMITS.text;

const tooLarge = () =>
  refuseSheet('SHEET_LIMIT', 'Expected a CSV file within the limits, but this one is larger.');

const notClosed = (text: string, at: number) =>
  refuseSheet(
    'SHEET_CSV_BROKEN',
    'Expected every quotation mark to be closed and to enclose a whole cell, but one is not.',
    text.slice(0, at).split('\n').length,
  );
