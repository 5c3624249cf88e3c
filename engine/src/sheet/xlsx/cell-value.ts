import type { Cell } from '../sheet.ts';

/** A cell's value as the file writes it (ECMA-376, 18.3.1.4 and 18.18.11). */
export interface StoredValue {
  /** `s` shared, `inlineStr`, `str`, `b`, `e`, `d` or `n`. */
  readonly type: string;
  readonly text: string;
  readonly date: boolean;
}

export interface WorkbookFacts {
  readonly strings: readonly string[];
  /** By number of the cell format. */
  readonly dates: readonly boolean[];
  /** Days count from 1904 rather than from 1900. */
  readonly from1904: boolean;
}

export function cellOf(stored: StoredValue, facts: WorkbookFacts): Cell {
  const { type, text } = stored;
  if (type === 's') return { kind: 'text', text: (facts.strings[Number(text)] ?? '').trim() };
  if (type === 'e') return { kind: 'unreadable', text };
  if (type === 'b') return { kind: 'text', text: text === '1' ? 'TRUE' : 'FALSE' };
  if (type === 'd') return { kind: 'date', text: text.slice(0, 19) };
  if (type === 'n' || type === '') return numberCell(stored, facts);
  return { kind: 'text', text: text.trim() };
}

function numberCell({ text, date }: StoredValue, { from1904 }: WorkbookFacts): Cell {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return { kind: 'unreadable', text };
  const shown = date ? momentOfSerial(from1904 ? value + DAYS_TO_1904 : value) : null;
  return shown === null
    ? { kind: 'number', text: decimalText(value) }
    : { kind: 'date', text: shown };
}

const DAYS_TO_1904 = 1462;

/** Programs show at most 15 digits of the binary number that they keep. */
function decimalText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return text.includes('e') ? expanded(text) : text;
}

/** `1.5e-7` as `0.00000015`. */
function expanded(text: string): string {
  const [mantissa = '', exponent = '0'] = text.split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', places = ''] = mantissa.replace('-', '').split('.');
  const shift = Number(exponent);
  const digits = whole + places;
  const point = whole.length + shift;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits + '0'.repeat(point - digits.length);
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

const DAY = 86_400_000;

/**
 * Serial 1 is 1 January 1900, and 60 the 29 February that 1900 did not have (ECMA-376, 18.17.4.1).
 * Null where it is no day of the years 1900 to 9999: a time of day alone, for one.
 */
function momentOfSerial(serial: number): string | null {
  if (serial < 1 || serial >= 2_958_466) return null;
  const days = Math.floor(serial) - (serial < 60 ? 0 : 1);
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const iso = new Date(Date.UTC(1899, 11, 31) + days * DAY + seconds * 1000).toISOString();
  return seconds === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}
