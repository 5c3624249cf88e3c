/** What one table may cost; past it the file is refused with `SHEET_LIMIT`. */
export const SHEET_LIMITS = {
  /** bytes of all parts of a workbook, unpacked */
  unpacked: 64 * 1024 * 1024,
  /** files inside a workbook */
  parts: 2_000,
  sheets: 50,
  rows: 20_000,
  columns: 500,
  /** cells of one sheet that hold something */
  cells: 400_000,
  /** letters of one cell */
  text: 32_767,
} as const;
