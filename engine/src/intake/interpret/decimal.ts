import { Decimal } from 'decimal.js';
import { INTAKE_LIMITS } from '../limits.ts';
import { quote } from '../note.ts';
import type { Field, NoteBook } from '../note.ts';

/** Sums and products of up to 40 digits each stay exact; money is rounded half up. */
export const Exact = Decimal.clone({ precision: 90, rounding: Decimal.ROUND_HALF_UP });

/** The number as a decimal string that keeps the places stated, or null with a note. */
export function decimalOf(field: Field, what: string, notes: NoteBook): string | null {
  if (field.text === null) return null;
  const decimal = plainDecimal(field.text);
  if (decimal !== null) return decimal;
  const seen = `Expected ${what} to be a number, but it is ${quote(field.text)}.`;
  notes.keepUnread('INTAKE_NUMBER_UNREADABLE', seen, field);
  return null;
}

/** `'007.50'` becomes `'7.50'`; anything but digits with one point gives null. */
export function plainDecimal(text: string): string | null {
  if (text.length > INTAKE_LIMITS.digits) return null;
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', places = ''] = match;
  if (whole === '' && places === '') return null;
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  const number = places === '' ? digits : `${digits}.${places}`;
  return sign === '-' && /[1-9]/.test(number) ? `-${number}` : number;
}
