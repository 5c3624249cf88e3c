import { TABLE_LIMITS, TableStop, type Cell, type Table, type TableRow } from '../table.ts';
import { readAddress } from './cell-address.ts';
import { excelDate } from './excel-date.ts';
import { plainText } from './read-shared-strings.ts';
import { readXml, type Attributes } from './read-xml.ts';

export interface SheetContext {
  readonly strings: readonly string[];
  /** By cell format: it shows numbers as dates. */
  readonly dateStyles: readonly boolean[];
  readonly since1904: boolean;
}

/** The rows of a worksheet (ECMA-376 part 1 §18.3): values alone, formulas by what they last gave. */
export function readSheet(xml: string, context: SheetContext): Table {
  const rows = new Map<number, Map<number, Cell>>();
  const merges: string[] = [];
  let cells = 0;
  let at: Attributes = {};
  let row = 0;
  let column = -1;
  let value = '';
  let taking = false;
  const put = (): void => {
    const cell = cellOf(at, value, context);
    if (!cell) return;
    cells += 1;
    if (cells > TABLE_LIMITS.cells)
      throw new TableStop(`it has more than ${TABLE_LIMITS.cells} cells`);
    const inRow = rows.get(row) ?? new Map<number, Cell>();
    rows.set(row, inRow.set(column, cell));
    if (rows.size > TABLE_LIMITS.rows)
      throw new TableStop(`it has more than ${TABLE_LIMITS.rows} rows`);
  };
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        column = -1;
      }
      if (name === 'c') {
        at = attributes;
        value = '';
        ({ column, row } = readAddress(attributes['r'] ?? '') ?? { column: column + 1, row });
        if (column >= TABLE_LIMITS.columns)
          throw new TableStop(`it has more than ${TABLE_LIMITS.columns} columns`);
      }
      // Of `is`, the text stands in `t`; the formula, `f`, is left alone.
      if (name === 'v' || name === 't') taking = true;
      if (name === 'mergeCell') merges.push(attributes['ref'] ?? '');
    },
    text: (text) => {
      if (taking) value += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') taking = false;
      if (name === 'c') put();
    },
  });
  return withMerges(rows, merges);
}

function cellOf(
  { t: type = 'n', s: style }: Attributes,
  value: string,
  { strings, dateStyles, since1904 }: SheetContext,
): Cell | undefined {
  if (value === '') return undefined;
  if (type === 's') return textCell(strings[Number(value)] ?? '');
  if (type === 'str' || type === 'inlineStr') return textCell(plainText(value));
  if (type === 'b') return { kind: 'boolean', text: value === '1' ? 'true' : 'false' };
  if (type === 'e') return { kind: 'error', text: value };
  if (type === 'd') return { kind: 'date', text: value.replace('T00:00:00', '') };
  const date = dateStyles[Number(style ?? 0)] ? excelDate(Number(value), since1904) : undefined;
  return date === undefined ? { kind: 'number', text: value } : { kind: 'date', text: date };
}

function textCell(text: string): Cell | undefined {
  if (text.length > TABLE_LIMITS.text)
    throw new TableStop(`a cell has more than ${TABLE_LIMITS.text} characters`);
  return text.trim() === '' ? undefined : { kind: 'text', text };
}

function withMerges(
  rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>,
  merges: readonly string[],
): Table {
  const ranges = merges.flatMap((ref) => {
    const [from, to] = ref.split(':').map(readAddress);
    return from && to ? [{ ref, first: from.row, last: to.row }] : [];
  });
  const all = [...rows].map(([row, cells]): TableRow => {
    const merged = ranges.find(({ first, last }) => row >= first && row <= last);
    return { row, cells, ...(merged && { merged: merged.ref }) };
  });
  return all.toSorted((one, other) => one.row - other.row);
}
