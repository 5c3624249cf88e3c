import { fail, ok } from '../errors/failure.ts';
import type { Result } from '../errors/failure.ts';
import { SHEET_LIMITS } from './limits.ts';
import type { SheetLimits } from './limits.ts';
import { refuseSheet } from './refuse-sheet.ts';
import type { SheetFailure } from './refuse-sheet.ts';

type Rows = readonly (readonly string[])[];

/**
 * CSV as in RFC 4180, with commas, semicolons or tabs: whichever the first line has most of, outside
 * of quotation marks. Every row, also an empty one; everything is text. Time is linear in the text.
 */
export function splitCsv(
  text: string,
  limits: SheetLimits = SHEET_LIMITS,
): Result<Rows, SheetFailure> {
  const separator = separatorOf(text);
  const rows: (readonly string[])[] = [];
  let [at, cells] = [0, 0];
  while (at < text.length) {
    const read = readRow({ text, separator, limits }, at);
    if ('code' in read) return fail(read);
    at = read.next;
    cells += read.fields.length;
    rows.push(read.fields);
    if (rows.length > limits.rows || cells > limits.cells)
      return fail(tooLarge(`it has more than ${limits.rows} rows or ${limits.cells} cells`));
  }
  return ok(rows);
}

interface Text {
  readonly text: string;
  readonly separator: string;
  readonly limits: SheetLimits;
}

interface Row {
  readonly fields: readonly string[];
  readonly next: number;
}

function readRow(source: Text, from: number): Row | SheetFailure {
  const { text, separator, limits } = source;
  const fields: string[] = [];
  let at = from;
  for (;;) {
    const field = text[at] === '"' ? quoted(source, at) : plain(source, at);
    if ('code' in field) return field;
    if (field.value.length > limits.text)
      return tooLarge(`a cell has more than ${limits.text} characters`);
    fields.push(field.value);
    if (fields.length > limits.columns)
      return tooLarge(`it has more than ${limits.columns} columns`);
    const end = text[field.next];
    at = field.next + (end === '\r' && text[field.next + 1] === '\n' ? 2 : 1);
    if (end !== separator) return { fields, next: at };
  }
}

interface Field {
  readonly value: string;
  /** Where the separator or line end is. */
  readonly next: number;
}

function plain({ text, separator }: Text, from: number): Field {
  let next = from;
  while (!isEnd(text[next], separator)) next += 1;
  return { value: text.slice(from, next), next };
}

const isEnd = (sign: string | undefined, separator: string): boolean =>
  sign === undefined || sign === separator || sign === '\n' || sign === '\r';

/** Two quotation marks within stand for one; nothing may follow the closing one. */
function quoted({ text, separator }: Text, from: number): Field | SheetFailure {
  const parts: string[] = [];
  let at = from + 1;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark < 0) return broken('a cell that begins with a quotation mark has no end', text, from);
    parts.push(text.slice(at, mark));
    at = mark + 2;
    if (text[mark + 1] === '"') continue;
    if (isEnd(text[mark + 1], separator)) return { value: parts.join('"'), next: mark + 1 };
    return broken('a cell goes on after its closing quotation mark', text, from);
  }
}

const SEPARATORS = [',', ';', '\t'] as const;

/** Letters of the first line that are looked at. */
const HEAD = 10_000;

function separatorOf(text: string): string {
  const head = text.slice(0, HEAD).trimStart();
  const first = /^[^\r\n]*/.exec(head.replace(QUOTED, '$1'))?.[0] ?? '';
  const count = (sign: string) => first.split(sign).length;
  return SEPARATORS.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** A quoted cell, or what is there of one. */
const QUOTED = /(^|[,;\t\r\n])"(?:[^"]|"")*(?:"|$)/g;

const tooLarge = (because: string): SheetFailure => refuseSheet('SHEET_LIMIT', because);

const broken = (because: string, text: string, at: number): SheetFailure =>
  refuseSheet('SHEET_CSV_BROKEN', because, text.slice(0, at).split('\n').length);
