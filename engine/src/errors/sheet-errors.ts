import type { ErrorEntry } from './error-entry.ts';

export const SHEET_ERRORS = {
  SHEET_WORKBOOK_BROKEN: {
    meaning: 'The file begins like a workbook (.xlsx), but cannot be read as one.',
    mend: 'Open it in a spreadsheet program and save it again as .xlsx, without a password.',
  },
  SHEET_CSV_BROKEN: {
    meaning: 'A quotation mark of the CSV file is not closed (RFC 4180).',
    mend: 'Correct the quotation marks at the line the message names, or export the file again.',
  },
  SHEET_LIMIT: {
    meaning: 'The table has more rows, columns, cells or bytes, once unpacked, than allowed.',
    mend: 'Take out what does not belong to the table: 20,000 rows, 500 columns, 64 MB unpacked.',
  },
} as const satisfies Record<string, ErrorEntry>;
