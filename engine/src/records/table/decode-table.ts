import { fail, ok, type Failure, type Result } from '../../errors/failure.ts';
import { RECORD_ERRORS } from '../../errors/record-errors.ts';
import { readCsv, readWorkbook, type Cell, type Sheet } from '../../sheet/index.ts';
import { TABLE_LIMITS, type Table, type TableRow } from './table.ts';

/** The rows of a file: a workbook where it begins as ZIP does, else text. */
export function decodeTable(bytes: Uint8Array, file: string): Result<Table> {
  if (bytes.length > TABLE_LIMITS.file)
    return fail(unreadable(file, `it has more than ${TABLE_LIMITS.file} bytes`));
  return isZip(bytes) ? decodeWorkbook(bytes, file) : decodeCsv(bytes, file);
}

const isZip = ([first, second, third, fourth]: Uint8Array): boolean =>
  first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04;

function decodeWorkbook(bytes: Uint8Array, file: string): Result<Table> {
  const read = readWorkbook(bytes, { limits: TABLE_LIMITS, firstVisible: true });
  if (!read.ok) return fail(unreadable(file, read.failure.because));
  const [sheet] = read.value;
  return sheet ? ok(rowsOf(sheet)) : fail(unreadable(file, 'it has no visible worksheet'));
}

function decodeCsv(bytes: Uint8Array, file: string): Result<Table> {
  const text = decodeText(bytes);
  if (!text.ok) return fail(unreadable(file, text.failure));
  const read = readCsv(text.value, TABLE_LIMITS);
  if (!read.ok) return fail(unreadable(file, read.failure.because));
  return ok(rowsOf(read.value, plainCell));
}

function rowsOf({ rows, merges }: Sheet, change = (cell: Cell): Cell => cell): Table {
  const all = [...rows].map(([row, cells]): TableRow => {
    const merged = merges.find(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow);
    const columns = [...cells].map(([column, cell]) => [column - 1, change(cell)] as const);
    return { row, cells: new Map(columns), ...(merged && { merged: merged.ref }) };
  });
  return all.toSorted((one, other) => one.row - other.row);
}

/** Takes away what `write-csv.ts` puts before text that a spreadsheet would compute. */
const plainCell = ({ kind, text }: Cell): Cell => ({
  kind,
  text: /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text,
});

/** A mark decides; then whole UTF-8 is taken as such, and anything else as GB18030, which Excel writes in China. */
function decodeText(bytes: Uint8Array): Result<string, string> {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ok(new TextDecoder('utf-16le').decode(bytes));
  if (first === 0xd0 && second === 0xcf)
    return fail('it is a workbook of before 2007 (.xls) or one with a password');
  for (const charset of ['utf-8', 'gb18030']) {
    try {
      return ok(new TextDecoder(charset, { fatal: true }).decode(bytes));
    } catch {
      // The next one is tried.
    }
  }
  return fail('it is neither UTF-8 nor GB18030');
}

const unreadable = (file: string, because: string): Failure => ({
  code: 'RECORD_TABLE_UNREADABLE',
  message: `Expected "${file}" to hold rows, but ${because}.`,
  file,
  mend: RECORD_ERRORS.RECORD_TABLE_UNREADABLE.mend,
});
