/**
 * CSV as in RFC 4180: cells parted by commas, quoted where they hold commas, quotation marks or
 * line ends; lines end with CRLF or LF. Empty lines count for nothing. Undefined: a quotation mark
 * is not closed.
 */
export function parseCsv(text: string): readonly (readonly string[])[] | undefined {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.matchAll(CELL)) {
    const { quoted, plain = '', end = '' } = match.groups ?? {};
    if (quoted === undefined && plain.startsWith('"')) return undefined;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}

const CELL = /(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^,\r\n]*))(?<end>,|\r?\n|$)/gy;
