/** Column A is 0, row 1 is 1 (ECMA-376 part 1 §18.18.7). */
export interface CellAddress {
  readonly column: number;
  readonly row: number;
}

/** Undefined where it is none. */
export function readAddress(text: string): CellAddress | undefined {
  const match = /^(?<letters>[A-Z]{1,3})(?<row>[1-9]\d{0,6})$/.exec(text);
  if (!match?.groups) return undefined;
  let column = 0;
  for (const letter of match.groups['letters'] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(match.groups['row']) };
}

/** `C` for 2. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  const letter = String.fromCharCode(65 + (column % 26));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}

export const addressText = (column: number, row: number): string =>
  `${columnLetters(column)}${String(row)}`;
