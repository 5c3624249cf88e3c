import { fail, ok, type Failure, type Result } from '../../errors/failure.ts';
import { RECORD_ERRORS } from '../../errors/record-errors.ts';
import { readCsv } from './csv/read-csv.ts';
import { TABLE_LIMITS, TableStop, type Table } from './table.ts';
import { readWorkbook } from './xlsx/read-workbook.ts';

/** The rows of a file: a workbook where it begins as ZIP does, else text. */
export function decodeTable(bytes: Uint8Array, file: string): Result<Table> {
  try {
    if (bytes.length > TABLE_LIMITS.file)
      throw new TableStop(`it has more than ${TABLE_LIMITS.file} bytes`);
    return ok(isZip(bytes) ? readWorkbook(bytes) : readCsv(decodeText(bytes)));
  } catch (stop) {
    return fail(unreadable(file, stop));
  }
}

const isZip = ([first, second, third, fourth]: Uint8Array): boolean =>
  first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04;

/** A mark decides; then whole UTF-8 is taken as such, and anything else as GB18030, which Excel writes in China. */
function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xd0 && second === 0xcf)
    throw new TableStop('it is a workbook of before 2007 (.xls) or one with a password');
  for (const charset of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes);
    } catch {
      // The next one is tried.
    }
  }
  throw new TableStop('it is neither UTF-8 nor GB18030');
}

function unreadable(file: string, stop: unknown): Failure {
  // Libraries tell what they do not understand by errors of their own.
  const because = stop instanceof TableStop ? stop.message : 'it is no whole workbook';
  return {
    code: 'RECORD_TABLE_UNREADABLE',
    message: `Expected "${file}" to hold rows, but ${because}.`,
    file,
    mend: RECORD_ERRORS.RECORD_TABLE_UNREADABLE.mend,
  };
}
