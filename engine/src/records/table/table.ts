import { SHEET_LIMITS, type Cell, type SheetLimits } from '../../sheet/index.ts';

export interface TableRow {
  /** As spreadsheets count: 1 for the first. */
  readonly row: number;
  /** By column, 0 for A; columns without a cell are absent. */
  readonly cells: ReadonlyMap<number, Cell>;
  /** It is part of a range of merged cells, as `B5:B7`, whose value only the first cell has. */
  readonly merged?: string;
}

/** The rows of a file that hold something. */
export type Table = readonly TableRow[];

export const TABLE_LIMITS: SheetLimits & {
  /** Bytes of a file. */
  readonly file: number;
} = {
  ...SHEET_LIMITS,
  file: 20_000_000,
  unpacked: 100_000_000,
  rows: 20_010,
  cells: 2_000_000,
};
