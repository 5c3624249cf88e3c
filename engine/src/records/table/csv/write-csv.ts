import type { Cell } from '../../../sheet/index.ts';

/**
 * Comma-separated values (RFC 4180) in UTF-8 with a byte-order mark, by which Excel knows it. Text
 * that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function writeCsv(rows: readonly (readonly (Cell | undefined)[])[]): Uint8Array {
  const lines = rows.map((row) => `${row.map(fieldOf).join(',')}\r\n`);
  return new TextEncoder().encode(`\uFEFF${lines.join('')}`);
}

function fieldOf(cell: Cell | undefined): string {
  if (!cell) return '';
  const text = computes(cell) ? `'${cell.text}` : cell.text;
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const computes = ({ text }: Cell): boolean =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d{1,30}(\.\d{1,30})?$/.test(text);
