import { TABLE_LIMITS, TableStop, type Cell, type Table, type TableRow } from '../table.ts';

/** Comma-separated values (RFC 4180), with semicolons or tabs where the first line has more of them. */
export function readCsv(text: string): Table {
  const rows: TableRow[] = [];
  let cells = 0;
  let index = -1;
  for (const fields of records(text, separatorOf(text))) {
    index += 1;
    if (index >= TABLE_LIMITS.rows)
      throw new TableStop(`it has more than ${TABLE_LIMITS.rows} rows`);
    cells += fields.length;
    if (fields.length > TABLE_LIMITS.columns || cells > TABLE_LIMITS.cells)
      throw new TableStop(
        `row ${index + 1} brings more than ${TABLE_LIMITS.columns} columns, or ${TABLE_LIMITS.cells} cells`,
      );
    const filled = fields.flatMap((field, column): readonly (readonly [number, Cell])[] =>
      field === '' ? [] : [[column, { kind: 'text', text: unescaped(field) }]],
    );
    if (filled.length > 0) rows.push({ row: index + 1, cells: new Map(filled) });
  }
  return rows;
}

function separatorOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const line = end < 0 ? text : text.slice(0, end);
  const count = (sign: string): number => line.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function* records(text: string, separator: string): Generator<readonly string[]> {
  let at = 0;
  while (at < text.length) {
    const fields: string[] = [];
    let end = '';
    do {
      const field = text[at] === '"' ? quoted(text, at) : plain(text, at, separator);
      if (field.text.length > TABLE_LIMITS.text)
        throw new TableStop(`a cell has more than ${TABLE_LIMITS.text} characters`);
      fields.push(field.text);
      at = field.next;
      end = text[at] ?? '';
      at += 1;
      if (fields.length > TABLE_LIMITS.columns) break;
    } while (end === separator);
    if (end === '\r' && text[at] === '\n') at += 1;
    yield fields;
  }
}

interface Field {
  readonly text: string;
  /** Where the separator or line end is. */
  readonly next: number;
}

function plain(text: string, from: number, separator: string): Field {
  let next = from;
  while (next < text.length && !isEnd(text[next], separator)) next += 1;
  return { text: text.slice(from, next), next };
}

const isEnd = (sign: string | undefined, separator: string): boolean =>
  sign === separator || sign === '\n' || sign === '\r';

/** Two quotes within stand for one; what follows the closing quote is left out. */
function quoted(text: string, from: number): Field {
  const parts: string[] = [];
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw new TableStop('a cell that begins with a quote does not end with one');
    parts.push(text.slice(at, quote));
    if (text[quote + 1] !== '"')
      return { text: parts.join('"'), next: lineOrSeparator(text, quote + 1) };
    at = quote + 2;
  }
}

function lineOrSeparator(text: string, from: number): number {
  const sign = text[from];
  if (sign === undefined || /[,;\t\r\n]/.test(sign)) return from;
  throw new TableStop('a cell goes on after its closing quote');
}

/** Takes away what `write-csv.ts` puts before text that a spreadsheet would compute. */
const unescaped = (field: string): string => (/^'[=+\-@\t\r]/.test(field) ? field.slice(1) : field);
