import { cellAt } from '../../sheet/index.ts';
import type { PlacedCell } from './sheet-view.ts';
import { behindLabel, isTitle } from './same-title.ts';
import type { Table } from './find-table.ts';
import type { FieldPlace, OrderField, SheetMapping } from './sheet-mapping.ts';

/** A value that stands in a cell, or in the layout itself. */
export type FoundCell = Pick<PlacedCell, 'kind' | 'text' | 'path'>;

/** The fields of the order that stand outside of the table, by their place in the layout. */
export function findFields(
  table: Table,
  mapping: SheetMapping,
  lineRows: ReadonlySet<number>,
): ReadonlyMap<OrderField, FoundCell> {
  const found = new Map<OrderField, FoundCell>();
  const labels = labelsOf(mapping);
  const rows = table.view.rows().filter((row) => row !== table.headerRow && !lineRows.has(row));
  const cells = rows.flatMap((row) => table.view.cells(row));
  // The keys of the mapping are fields: its schema admits no others.
  for (const [field, place] of Object.entries(mapping.fields ?? {}) as [OrderField, FieldPlace][]) {
    const cell = cellOf(place, { table, cells, labels });
    if (cell) found.set(field, cell);
  }
  return found;
}

interface Search {
  readonly table: Table;
  readonly cells: readonly PlacedCell[];
  /** Of all fields: a label is never the value of another one. */
  readonly labels: readonly string[];
}

function cellOf(place: FieldPlace, search: Search): FoundCell | null {
  if ('value' in place) return { kind: 'text', text: place.value, path: 'mapping' };
  if ('labels' in place) return besideLabel(place, search);
  const at = cellAt(place.cell);
  return at && search.table.view.take(at.row, at.column);
}

type LabelPlace = Extract<FieldPlace, { labels: unknown }>;

function besideLabel({ labels, at = 'right' }: LabelPlace, search: Search): FoundCell | null {
  const { view } = search.table;
  for (const label of search.cells) {
    const inside = behindLabel(label.text, labels);
    if (inside !== null) {
      view.take(label.row, label.column);
      return { kind: 'text', text: inside, path: label.path };
    }
    if (!isTitle(label.text, labels)) continue;
    const value = at === 'right' ? rightOf(label, search) : view.peek(label.row + 1, label.column);
    view.take(label.row, label.column);
    if (value === null || isTitle(value.text, search.labels)) continue;
    return view.take(value.row, value.column);
  }
  return null;
}

/** The next filled cell of the row: labels are often merged over several columns. */
function rightOf(label: PlacedCell, { table }: Search): PlacedCell | null {
  return table.view.cells(label.row).find(({ column }) => column > label.column) ?? null;
}

function labelsOf({ fields }: SheetMapping): readonly string[] {
  return Object.values(fields ?? {}).flatMap((place) => ('labels' in place ? place.labels : []));
}
