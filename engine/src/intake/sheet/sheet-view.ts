import type { ShownCell, ShownSheet } from '../../sheet/index.ts';
import { columnName } from '../../sheet/index.ts';
import type { Unmapped } from '../canonical-order.ts';

/** A filled cell with its place, as `Order!C5`. */
export interface PlacedCell extends ShownCell {
  readonly row: number;
  readonly column: number;
  readonly path: string;
}

/**
 * A sheet that remembers which cells were taken. Whatever nobody takes comes out of `leftovers`,
 * so that nothing can be dropped.
 */
export class SheetView {
  readonly sheet: ShownSheet;
  readonly #taken = new Set<string>();

  constructor(sheet: ShownSheet) {
    this.sheet = sheet;
  }

  get name(): string {
    return this.sheet.name;
  }

  rows(): readonly number[] {
    return [...this.sheet.rows.keys()].sort((one, other) => one - other);
  }

  /** The filled cells of a row from left to right, not taken. */
  cells(row: number): readonly PlacedCell[] {
    const cells = [...(this.sheet.rows.get(row) ?? [])];
    return cells
      .sort(([one], [other]) => one - other)
      .map(([column, cell]) => ({ ...cell, row, column, path: this.pathOf(row, column) }));
  }

  peek(row: number, column: number): PlacedCell | null {
    const cell = this.sheet.rows.get(row)?.get(column);
    return cell ? { ...cell, row, column, path: this.pathOf(row, column) } : null;
  }

  /** The cell, which from now on counts as mapped: the caller puts it into the order. */
  take(row: number, column: number): PlacedCell | null {
    this.#taken.add(`${String(row)}.${String(column)}`);
    return this.peek(row, column);
  }

  pathOf(row: number, column: number): string {
    const place = `${columnName(column)}${String(row)}`;
    return this.name === '' ? place : `${this.name}!${place}`;
  }

  leftovers(): Unmapped[] {
    return this.rows().flatMap((row) => this.#leftIn(row));
  }

  #leftIn(row: number): Unmapped[] {
    const left = this.cells(row).filter(
      ({ column }) => !this.#taken.has(`${String(row)}.${String(column)}`),
    );
    const [first] = left;
    if (first && left.length > SHOWN_CELLS) {
      const raw = left.map(({ text }) => text).join('\t');
      return [{ path: first.path, raw, reason: NO_PLACE.many }];
    }
    return left.map(({ path, text }) => ({ path, raw: text, reason: NO_PLACE.cell }));
  }
}

/** Past this many of one row they are kept as one piece. */
const SHOWN_CELLS = 8;

const NO_PLACE = {
  cell: 'The layout names no field for this cell.',
  many: 'The layout names no field for several cells of this row.',
} as const;
