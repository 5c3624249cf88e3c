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
  const reading: Reading = { ...NOTHING, row: 0, column: -1 };
  let cells = 0;
  const put = (cell: Cell): void => {
    cells += 1;
    const inRow = rows.get(reading.row) ?? new Map<number, Cell>();
    rows.set(reading.row, inRow.set(reading.column, cell));
    mustBeBounded(rows.size, cells);
  };
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'mergeCell') merges.push(attributes['ref'] ?? '');
      else openElement(reading, name, attributes);
    },
    text: (text) => {
      if (reading.taking) reading.value += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') reading.taking = false;
      const cell = name === 'c' ? cellOf(reading, context) : undefined;
      if (cell) put(cell);
    },
  });
  return withMerges(rows, merges);
}

/** Where the reading stands, and what it has seen of the cell. */
interface Reading {
  row: number;
  column: number;
  attributes: Attributes;
  value: string;
  taking: boolean;
  formula: boolean;
}

const NOTHING = { attributes: {}, value: '', taking: false, formula: false };

function openElement(reading: Reading, name: string, attributes: Attributes): void {
  if (name === 'row') {
    reading.row = Number(attributes['r'] ?? reading.row + 1);
    reading.column = -1;
  }
  if (name === 'c') {
    const next = { column: reading.column + 1, row: reading.row };
    Object.assign(reading, NOTHING, { attributes }, readAddress(attributes['r'] ?? '') ?? next);
    if (reading.column >= TABLE_LIMITS.columns)
      throw new TableStop(`it has more than ${TABLE_LIMITS.columns} columns`);
  }
  // The formula itself is left alone; of an inline text, the letters stand in `t`.
  if (name === 'f') reading.formula = true;
  if (name === 'v' || name === 't') reading.taking = true;
}

function mustBeBounded(rows: number, cells: number): void {
  if (rows > TABLE_LIMITS.rows) throw new TableStop(`it has more than ${TABLE_LIMITS.rows} rows`);
  if (cells > TABLE_LIMITS.cells)
    throw new TableStop(`it has more than ${TABLE_LIMITS.cells} cells`);
}

function cellOf({ attributes, value, formula }: Reading, context: SheetContext): Cell | undefined {
  const { t: type = 'n' } = attributes;
  // Programs that do not compute write formulas without values; an empty text is one.
  if (value === '' && formula && type !== 'str')
    return { kind: 'error', text: 'of a formula without a value' };
  if (value === '') return undefined;
  if (type === 's') return textCell(context.strings[Number(value)] ?? '');
  if (type === 'str' || type === 'inlineStr') return textCell(plainText(value));
  if (type === 'b') return { kind: 'boolean', text: value === '1' ? 'true' : 'false' };
  if (type === 'e') return { kind: 'error', text: value };
  if (type === 'd') return { kind: 'date', text: value.replace('T00:00:00', '') };
  return numberCell(attributes, value, context);
}

function numberCell(
  { s: style = '0' }: Attributes,
  value: string,
  { dateStyles, since1904 }: SheetContext,
): Cell {
  const date = dateStyles[Number(style)] ? excelDate(Number(value), since1904) : undefined;
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
