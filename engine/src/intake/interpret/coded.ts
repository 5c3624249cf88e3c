import { COUNTRY_BY_THREE_LETTERS, COUNTRY_CODES } from '../codes/country-codes.ts';
import { CURRENCY_CODES } from '../../money/currency.ts';
import type { Incoterm } from '../canonical-order.ts';
import { quote } from '../note.ts';
import type { Field, NoteBook } from '../note.ts';

/** ISO 4217, or null with a note where the text is none. */
export function currencyOf(field: Field, notes: NoteBook): string | null {
  if (field.text === null) return null;
  const code = field.text.toUpperCase();
  if (CURRENCY_CODES.has(code)) return code;
  const seen = `Expected an ISO 4217 currency, but found ${quote(field.text)}.`;
  notes.keepUnread('INTAKE_CURRENCY_UNKNOWN', seen, field);
  return null;
}

/** ISO 3166-1 in two letters, or null with a note. */
export function countryOf(field: Field, notes: NoteBook): string | null {
  if (field.text === null) return null;
  const code = field.text.toUpperCase();
  if (COUNTRY_CODES.has(code)) return code;
  const short = COUNTRY_BY_THREE_LETTERS.get(code);
  if (short !== undefined) return short;
  const seen = `Expected an ISO 3166-1 country, but found ${quote(field.text)}.`;
  notes.add('INTAKE_COUNTRY_UNKNOWN', seen, field.path);
  return null;
}

/** Incoterms 2020 by their three letters; terms of older editions are stated, not coded. */
export function incotermOf(field: Field, place: string | null, notes: NoteBook): Incoterm {
  const code = field.text?.toUpperCase() ?? null;
  if (code !== null && INCOTERMS_2020.has(code)) return { code, place, stated: field.text };
  const found = field.text === null ? 'none is coded' : `found ${quote(field.text)}`;
  const seen = `Expected a delivery term of Incoterms 2020, but ${found}.`;
  notes.add('INTAKE_INCOTERM_UNKNOWN', seen, field.path);
  return { code: null, place, stated: field.text };
}

const INCOTERMS_2020: ReadonlySet<string> = new Set([
  'EXW',
  'FCA',
  'CPT',
  'CIP',
  'DAP',
  'DPU',
  'DDP',
  'FAS',
  'FOB',
  'CFR',
  'CIF',
]);

/** True for 8, 12, 13 or 14 digits whose last one checks the others (GS1, 7.9). */
export function isGtin(text: string): boolean {
  if (!/^(?:\d{8}|\d{12,14})$/.test(text)) return false;
  const digits = Array.from(text, Number).reverse();
  const sum = digits.reduce((total, digit, place) => total + digit * (place % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
