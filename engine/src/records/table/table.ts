/** A cell of a file, before anybody knows what it should be. */
export interface Cell {
  /** `number`: the digits as the file has them; `date`: ISO 8601, with a time where it has one. */
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  /** Of a formula: the value that the file keeps of it; nothing is computed. */
  readonly text: string;
}

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

export const TABLE_LIMITS = {
  /** Bytes of a file. */
  file: 20_000_000,
  /** Bytes of a workbook once unpacked. */
  unpacked: 100_000_000,
  /** Files in a workbook. */
  entries: 2_000,
  rows: 20_010,
  columns: 500,
  cells: 2_000_000,
  /** Characters of a cell, as Excel has it. */
  text: 32_767,
} as const;

/** Why a file cannot be read; caught where reading begins. */
export class TableStop extends Error {}
