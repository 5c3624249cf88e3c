import { INTAKE_ERRORS } from '../errors/intake-errors.ts';
import type { Note, Severity, Unmapped } from './canonical-order.ts';

/**
 * `info`: read, but not as the sender said. `warning`: a person should look before the order is
 * confirmed. `error`: the order cannot be carried out as it stands.
 */
const SEVERITIES = {
  INTAKE_CHARSET_DIFFERS: 'info',
  INTAKE_LETTERS_LOST: 'warning',
  INTAKE_ENVELOPE_INCOMPLETE: 'warning',
  INTAKE_CONTROL_COUNT: 'warning',
  INTAKE_CONTROL_NUMBER: 'warning',
  INTAKE_SEGMENT_UNREADABLE: 'warning',
  INTAKE_MESSAGE_SKIPPED: 'warning',
  INTAKE_CELL_UNREADABLE: 'warning',
  INTAKE_PART_UNREADABLE: 'warning',
  INTAKE_MAIL_WITHOUT_ORDER: 'error',
  INTAKE_SCAN_MISSING: 'warning',
  INTAKE_TEST: 'warning',
  INTAKE_ORDER_NUMBER_MISSING: 'error',
  INTAKE_KIND_UNKNOWN: 'warning',
  INTAKE_DATE_MISSING: 'warning',
  INTAKE_DATE_UNREADABLE: 'warning',
  INTAKE_CURRENCY_MISSING: 'warning',
  INTAKE_CURRENCY_UNKNOWN: 'warning',
  INTAKE_PARTY_MISSING: 'warning',
  INTAKE_COUNTRY_UNKNOWN: 'info',
  INTAKE_INCOTERM_UNKNOWN: 'warning',
  INTAKE_LINES_MISSING: 'error',
  INTAKE_LINE_SPLIT: 'warning',
  INTAKE_QUANTITY_MISSING: 'error',
  INTAKE_PRICE_MISSING: 'warning',
  INTAKE_PRICE_BASIS: 'warning',
  INTAKE_NUMBER_UNREADABLE: 'warning',
  INTAKE_UNIT_MISSING: 'warning',
  INTAKE_UNIT_UNKNOWN: 'warning',
  INTAKE_GTIN_WRONG: 'warning',
  INTAKE_LINE_AMOUNT_DIFFERS: 'warning',
  INTAKE_TOTAL_DIFFERS: 'warning',
} as const satisfies Partial<Record<keyof typeof INTAKE_ERRORS, Severity>>;

export type NoteCode = keyof typeof SEVERITIES;

/** Gathers the notes of one order, or of what surrounds the orders of a file. */
export class NoteBook {
  readonly notes: Note[];
  /** Texts that were looked at but could not be read. */
  readonly unread: Unmapped[];
  readonly line: string | null;

  constructor(notes: Note[] = [], unread: Unmapped[] = [], line: string | null = null) {
    this.notes = notes;
    this.unread = unread;
    this.line = line;
  }

  /** The same book, opened at the page of one order line. */
  onLine(line: string): NoteBook {
    return new NoteBook(this.notes, this.unread, line);
  }

  /** A note about a text for which the order has no other place; the text itself is kept. */
  keepUnread(code: NoteCode, message: string, field: Field): void {
    this.add(code, message, field.path);
    if (field.text !== null)
      this.unread.push({ path: field.path, raw: field.text, reason: message });
  }

  add(code: NoteCode, message: string, path: string | null = null): void {
    const { mend } = INTAKE_ERRORS[code];
    this.notes.push({ code, severity: SEVERITIES[code], message, mend, path, line: this.line });
  }
}

/** A text of the file with its place, so that a note about it can name both. */
export interface Field {
  readonly text: string | null;
  readonly path: string;
}

/** Sender's text in a message: quoted, and cut where it is long. */
export function quote(text: string): string {
  return text.length > 60 ? `'${text.slice(0, 57)}…'` : `'${text}'`;
}

/** `instead` where there is none: in quotes it would stand for something that was written. */
export const quoteOr = (text: string | null, instead: string): string =>
  text === null ? instead : quote(text);
