/** Cells as Excel puts them on the clipboard and takes them from it. */
export const writeTabs = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map(quoted).join('\t')).join('\n');

const quoted = (text: string): string =>
  /[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const MOST_CELLS = 100_000;

/** Cells with line breaks stand in quotes, as Excel writes them; at most 100,000 are read. */
export function readTabs(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let count = 0; count < MOST_CELLS && cell.lastIndex < text.length; count += 1) {
    const match = cell.exec(text);
    if (match === null) break;
    const [, inQuotes, plain = '', end] = match;
    rows.at(-1)?.push(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"'));
    if (end !== '\t' && end !== '') rows.push([]);
  }
  return rows.filter((cells) => cells.length > 0);
}
