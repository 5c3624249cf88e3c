import { columnNumber } from '../../sheet/index.ts';
import { isTitle } from './same-title.ts';
import type { LineField, OrderField, SheetMapping } from './sheet-mapping.ts';
import type { SheetView } from './sheet-view.ts';

export type TableField = LineField | OrderField;

/** Where the table of order lines stands. */
export interface Table {
  readonly view: SheetView;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<TableField, number>;
}

/** The table in the first sheet that has it; null where no sheet has. */
export function findTable(views: readonly SheetView[], mapping: SheetMapping): Table | null {
  for (const view of views) {
    if (mapping.sheet !== undefined && view.name !== mapping.sheet) continue;
    if (mapping.sheet === undefined && view.sheet.hidden) continue;
    const table = tableIn(view, mapping);
    if (table) return table;
  }
  return null;
}

/** Titles are looked for in this many rows from the top. */
const LOOKED_AT = 200;

function tableIn(view: SheetView, mapping: SheetMapping): Table | null {
  const { headerRow } = mapping;
  if (headerRow !== undefined) {
    const columns = columnsOf(view, headerRow, mapping);
    return columns.has('quantity') ? { view, headerRow, columns } : null;
  }
  let best: Table | null = null;
  for (const row of view.rows().slice(0, LOOKED_AT)) {
    const columns = columnsOf(view, row, mapping);
    // One word that is a title by chance makes no table.
    const fits = columns.has('quantity') && columns.size > (best?.columns.size ?? 1);
    if (fits) best = { view, headerRow: row, columns };
  }
  return best;
}

/** A field's column by its letter, else the leftmost of the row with one of its titles. */
function columnsOf(view: SheetView, row: number, { columns }: SheetMapping) {
  const found = new Map<TableField, number>();
  const used = new Set<number>();
  const cells = view.cells(row);
  // The keys of the mapping are fields: its schema admits no others.
  for (const [field, place] of Object.entries(columns) as [TableField, ColumnOf][]) {
    const column =
      'column' in place
        ? columnNumber(place.column)
        : cells.find((cell) => !used.has(cell.column) && isTitle(cell.text, place.titles))?.column;
    if (column === undefined) continue;
    found.set(field, column);
    used.add(column);
  }
  return found;
}

type ColumnOf = NonNullable<SheetMapping['columns'][TableField]>;
