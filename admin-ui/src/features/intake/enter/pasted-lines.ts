import dayjs from 'dayjs';
import { readTabs } from '../../../parts/tab-separated.ts';
import { isFilled, newLine, type EntryLine } from './entry-draft.ts';
import { decimalOf } from './order-of.ts';

/** Fields of a row, in the order in which a table is pasted. */
export const LINE_FIELDS = ['product', 'quantity', 'unit', 'price', 'wanted'] as const;
export type LineField = (typeof LINE_FIELDS)[number];

/** Lines that one order entered by hand may have; more come as a file. */
export const MOST_LINES = 300;

/** Undefined where it is one value, which goes where the cursor is. */
export function pastedLines(
  text: string,
  lines: readonly EntryLine[],
  { key, field }: { readonly key: string; readonly field: LineField },
): readonly EntryLine[] | undefined {
  if (!/[\t\n]/.test(text.trim())) return undefined;
  const rows = withoutTitles(readTabs(text).filter((cells) => cells.some((cell) => cell !== '')));
  const start = lines.findIndex((line) => line.key === key);
  const names = LINE_FIELDS.slice(LINE_FIELDS.indexOf(field));
  const written = rows.map((cells, at) => ({
    ...(lines[start + at] ?? newLine()),
    ...Object.fromEntries(names.map((name, column) => [name, cellOf(name, cells[column] ?? '')])),
    ...(names.includes('product') && { name: '' }),
  }));
  const after = lines.slice(start + rows.length).filter(isFilled);
  return [...lines.slice(0, start), ...written, ...after].slice(0, MOST_LINES);
}

/** A first row without any number above one with some is the titles of the table. */
const withoutTitles = (rows: readonly (readonly string[])[]) => {
  const [first = [], ...rest] = rows;
  const hasNumber = (cells: readonly string[]) => cells.some((cell) => decimalOf(cell) !== null);
  return !hasNumber(first) && hasNumber(rest[0] ?? []) ? rest : rows;
};

function cellOf(field: LineField, cell: string): string {
  const text = cell.trim();
  if (field !== 'wanted' || text === '') return text;
  const day = dayjs(text.replace(/[./年月]/g, '-').replace(/日$/, ''));
  return /^\d{4}/.test(text) && day.isValid() ? day.format('YYYY-MM-DD') : '';
}
