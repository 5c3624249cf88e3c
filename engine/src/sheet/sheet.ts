/**
 * What a cell holds, as the file has it: of numbers all digits, days as `YYYY-MM-DD`, moments as
 * `YYYY-MM-DDTHH:MM:SS`, booleans as `true` and `false`. A formula is the value it had when the file
 * was saved; `error` is an error value (`#REF!`) or a formula that was never calculated.
 */
export interface Cell {
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  readonly text: string;
}

/** Cells that hold something; rows and columns count from 1. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  /** Ranges of cells of which only the first has a value. */
  readonly merges: readonly MergedRange[];
}

export interface MergedRange {
  /** As `B5:B7`. */
  readonly ref: string;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** `C` for 3, `AA` for 27. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 3 for `C`, 27 for `AA`; 0 where it is no name of a column. */
export function columnNumber(name: string): number {
  if (!/^[A-Z]{1,3}$/i.test(name)) return 0;
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** `B3` as row 3, column 2; null where it is no address. */
export function cellAt(address: string): { readonly row: number; readonly column: number } | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/i.exec(address);
  if (!match) return null;
  return { row: Number(match[2]), column: columnNumber(match[1] ?? '') };
}
