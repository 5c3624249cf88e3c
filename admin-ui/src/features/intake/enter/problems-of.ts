import type { MessageReading, ReadingNote } from '../message-reading.ts';
import { isFilled, type EntryDraft, type EntryLine } from './entry-draft.ts';
import { decimalOf } from './order-of.ts';

/** Something about one field: `orderNumber`, or `<key of the line>.quantity`. */
export type FieldProblem = Pick<ReadingNote, 'code' | 'severity' | 'message'> & {
  readonly mend?: string;
  readonly field: string;
};

/**
 * What the engine notes of the order as it was read, each at the field it is about, and numbers
 * that are none. Before the order is sent, what is only missing yet is not told.
 */
export function problemsOf(
  draft: EntryDraft,
  reading: MessageReading | undefined,
  tried: boolean,
): readonly FieldProblem[] {
  const unreadable = draft.lines.flatMap(unreadableIn);
  const known = new Set(unreadable.map(({ field }) => field));
  const lines = draft.lines.filter(isFilled);
  const noted = (reading?.orders ?? [])
    .flatMap(({ notes }) => notes)
    .map((note) => ({ ...note, field: fieldOf(note, lines) }))
    .filter(({ code, field }) => !known.has(field) && (tried || !code.endsWith('_MISSING')));
  return [...unreadable, ...noted];
}

const FIELDS: Readonly<Record<string, string>> = {
  INTAKE_ORDER_NUMBER_MISSING: 'orderNumber',
  INTAKE_DATE_MISSING: 'issueDate',
  INTAKE_PARTY_MISSING: 'customer',
  INTAKE_CURRENCY_MISSING: 'currency',
  INTAKE_CURRENCY_UNKNOWN: 'currency',
  INTAKE_LINES_MISSING: 'lines',
  INTAKE_SCAN_MISSING: 'scan',
  INTAKE_QUANTITY_MISSING: 'quantity',
  INTAKE_PRICE_MISSING: 'price',
  INTAKE_UNIT_MISSING: 'unit',
  INTAKE_UNIT_UNKNOWN: 'unit',
};

function fieldOf({ code, path }: ReadingNote, lines: readonly EntryLine[]): string {
  const field = FIELDS[code] ?? 'order';
  const at = /\.lines\[(\d+)\]/.exec(path ?? '')?.[1];
  const line = at === undefined ? undefined : lines[Number(at)];
  return line ? `${line.key}.${field}` : field;
}

const unreadableIn = ({ key, quantity, price }: EntryLine): readonly FieldProblem[] =>
  (
    [
      ['quantity', 'the quantity', quantity],
      ['price', 'the unit price', price],
    ] as const
  ).flatMap(([field, what, typed]) => {
    if (typed.trim() === '' || decimalOf(typed) !== null) return [];
    const message = `Expected ${what} to be a number, but it is '${typed.trim().slice(0, 57)}'.`;
    return [
      {
        ...{ field: `${key}.${field}`, code: 'INTAKE_NUMBER_UNREADABLE', severity: 'error' },
        message,
      },
    ] as const;
  });
