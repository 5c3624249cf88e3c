import { fail, ok } from '../../errors/failure.ts';
import type { Result } from '../../errors/failure.ts';
import type { ShownSheet } from '../../sheet/index.ts';
import type { CanonicalOrder, OrderFormat, Source } from '../canonical-order.ts';
import { finishOrder } from '../finish-order.ts';
import { INTAKE_LIMITS } from '../limits.ts';
import { NoteBook } from '../note.ts';
import type { FileFacts } from '../order-draft.ts';
import type { ReadOrders } from '../read-orders.ts';
import { refuse } from '../refuse.ts';
import { findFields } from './find-fields.ts';
import type { FoundCell } from './find-fields.ts';
import { findTable } from './find-table.ts';
import type { Table } from './find-table.ts';
import { lineOf } from './sheet-line.ts';
import type { OrderField, SheetMapping } from './sheet-mapping.ts';
import { sheetOrder } from './sheet-order.ts';
import { SheetView } from './sheet-view.ts';

export interface SheetReading {
  readonly format: Extract<OrderFormat, 'xlsx' | 'csv'>;
  /** The first layout that fits is taken. */
  readonly mappings: readonly SheetMapping[];
  readonly facts: FileFacts;
}

/** Every order of the sheets by the first layout whose table is found in them. */
export function readSheets(
  sheets: readonly ShownSheet[],
  reading: SheetReading,
): Result<ReadOrders> {
  const views = sheets.map((sheet) => new SheetView(sheet));
  for (const mapping of reading.mappings) {
    const table = findTable(views, mapping);
    if (table) return readTable({ table, mapping, views, reading });
  }
  return fail(refuse('INTAKE_SHEET_LAYOUT', unknownLayout(reading.mappings)));
}

const unknownLayout = (mappings: readonly SheetMapping[]): string =>
  `Expected a table with the columns of the layout ${mappings.map(({ id }) => `'${id}'`).join(' or ')}, but no visible sheet has one.`;

interface Reading {
  readonly table: Table;
  readonly mapping: SheetMapping;
  readonly views: readonly SheetView[];
  readonly reading: SheetReading;
}

function readTable(all: Reading): Result<ReadOrders> {
  const { table, mapping, views } = all;
  const rows = lineRows(table);
  if (rows.length > INTAKE_LIMITS.lines) return fail(refuse('INTAKE_LIMIT', TOO_MANY_LINES));
  for (const column of table.columns.values()) table.view.take(table.headerRow, column);
  const outside = findFields(table, mapping, new Set(rows));
  const groups = groupRows(table, rows);
  const orders = groups.map((group) => readGroup(group, outside, all));
  const unmapped = views.flatMap((view) => view.leftovers());
  // What stands outside of the rows belongs to the one order of the file.
  const [only] = orders;
  if (orders.length !== 1 || !only) return ok({ orders: orders.map((one) => one([])), unmapped });
  return ok({ orders: [only(unmapped)], unmapped: [] });
}

const TOO_MANY_LINES = `Expected at most ${INTAKE_LIMITS.lines} order lines in a file, but there are more.`;

/** Rows below the titles that name an item or a quantity; others, totals for one, stay outside. */
function lineRows({ view, headerRow, columns }: Table): readonly number[] {
  const telling = LINE_MAKERS.flatMap((field) => columns.get(field) ?? []);
  const quantity = columns.get('quantity') ?? 0;
  return view.rows().filter((row) => {
    if (row <= headerRow) return false;
    const named = telling.some((column) => view.peek(row, column) !== null);
    const counted = view.peek(row, quantity) !== null;
    return named && (counted || telling.length > 1);
  });
}

const LINE_MAKERS = ['buyerItem', 'sellerItem', 'gtin', 'description'] as const;

/** Rows of one order number; rows without one go on with the order above. */
function groupRows(table: Table, rows: readonly number[]): readonly (readonly number[])[] {
  const column = table.columns.get('orderNumber');
  if (column === undefined) return [rows];
  const groups = new Map<string, number[]>();
  let current = '';
  for (const row of rows) {
    current = table.view.peek(row, column)?.text ?? current;
    const known = groups.get(current) ?? [];
    groups.set(current, known);
    known.push(row);
  }
  return groups.size === 0 ? [rows] : [...groups.values()];
}

/** Waits for what is left unmapped, which is known only when all orders have been read. */
type Unfinished = (unmapped: CanonicalOrder['unmapped']) => CanonicalOrder;

function readGroup(
  rows: readonly number[],
  outside: ReadonlyMap<OrderField, FoundCell>,
  { table, mapping, reading }: Reading,
): Unfinished {
  const notes = new NoteBook();
  const path = table.view.pathOf(rows[0] ?? table.headerRow, Math.min(...table.columns.values()));
  const lines = rows.map((row, index) => lineOf({ table, mapping, row, place: index + 1 }, notes));
  const fields = new Map([...outside, ...repeatedFields(table, rows)]);
  const source = sourceOf(reading, mapping);
  const draft = sheetOrder({ fields, lines, mapping, source }, notes);
  return (unmapped) => finishOrder({ draft, notes, path, unmapped });
}

/** Order fields that are columns: the first row that fills one tells it, the same again says no more. */
function repeatedFields(table: Table, rows: readonly number[]): Map<OrderField, FoundCell> {
  const found = new Map<OrderField, FoundCell>();
  for (const [field, column] of table.columns) {
    if (!isOrderField(field)) continue;
    for (const row of rows) {
      const cell = table.view.peek(row, column);
      const known = found.get(field);
      if (cell === null || (known && known.text !== cell.text)) continue;
      table.view.take(row, column);
      if (!known) found.set(field, cell);
    }
  }
  return found;
}

const LINE_FIELDS: ReadonlySet<string> = new Set([
  ...['lineNumber', 'buyerItem', 'sellerItem', 'gtin', 'description', 'quantity', 'unit'],
  ...['unitPrice', 'priceBasis', 'lineAmount', 'lineDate', 'lineNote'],
]);

const isOrderField = (field: string): field is OrderField => !LINE_FIELDS.has(field);

function sourceOf({ format, facts }: SheetReading, { id }: SheetMapping): Source {
  return {
    ...{ format, version: null, messageType: id, sender: null, receiver: null },
    ...{ interchangeNumber: null, groupNumber: null, messageNumber: null, preparedAt: null },
    ...{ test: false, dialect: null },
    ...facts,
  };
}
