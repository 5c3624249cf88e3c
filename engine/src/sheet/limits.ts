/** What one table may cost; past it the file is refused with `SHEET_LIMIT`. */
export interface SheetLimits {
  /** bytes of all parts of a workbook that are read, unpacked */
  readonly unpacked: number;
  /** files inside a workbook */
  readonly parts: number;
  readonly sheets: number;
  /** the last that may hold something */
  readonly rows: number;
  readonly columns: number;
  /** cells of one sheet that hold something */
  readonly cells: number;
  /** letters of one cell */
  readonly text: number;
}

export const SHEET_LIMITS: SheetLimits = {
  unpacked: 64 * 1024 * 1024,
  parts: 2_000,
  sheets: 50,
  rows: 20_000,
  columns: 500,
  cells: 400_000,
  text: 32_767,
};
