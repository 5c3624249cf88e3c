import {
  readRecordType,
  writeTable,
  type RecordType,
  type TableContent,
  type TableFormat,
} from '../../records/index.ts';
import { unwrap } from '../unwrap.ts';

export interface RecordsAsked {
  readonly type: RecordType;
  readonly format: TableFormat;
  /** JSON of lists of records: texts are handed over at once, however much they hold. */
  readonly pages: readonly string[];
  readonly example: boolean;
  readonly language?: NonNullable<TableContent['language']>;
}

/** The bytes of a table of records. */
export function writeRecords({ type, pages, ...how }: RecordsAsked): Uint8Array {
  const compiled = unwrap(readRecordType(type));
  // Written by whoever asks, from records of the type.
  const records = pages.flatMap((page) => JSON.parse(page) as TableContent['records']);
  return writeTable({ compiled, records, ...how });
}
