import { Decimal } from 'decimal.js';
import type { Json } from '../model/index.ts';

/** Sums of money and quantity stay exact: far more digits than 40 before and after the point. */
const Exact = Decimal.clone({ precision: 120, toExpNeg: -100, toExpPos: 100 });

const DECIMAL_TEXT = /^-?\d{1,40}(\.\d{1,40})?$/;

/** A JSON number, or a decimal string such as "1250.00"; undefined for everything else. */
export function decimalOf(value: Json): Decimal | undefined {
  if (typeof value === 'number') return new Exact(value);
  return typeof value === 'string' && DECIMAL_TEXT.test(value) ? new Exact(value) : undefined;
}

/** An exact decimal in its cheapest form: a JS number where that names it without loss. */
export type Amount = number | Decimal;

/**
 * As `decimalOf`. A text of up to fifteen digits is named without loss by the nearest double, since
 * every decimal of so many digits is the shortest that names its double.
 */
export function amountOf(value: Json): Amount | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || !DECIMAL_TEXT.test(value)) return undefined;
  return value.length <= 16 && digitsOf(value) <= EXACT_DIGITS ? Number(value) : new Exact(value);
}

/** Digits that a double holds without loss, whatever they are. */
const EXACT_DIGITS = 15;

/** Digits written in a decimal string. */
export function digitsOf(text: string): number {
  const digits = text.length - (text.startsWith('-') ? 1 : 0);
  return text.includes('.') ? digits - 1 : digits;
}

/** Negative, zero or positive. Doubles order as the shortest decimals that name them. */
export function compareAmounts(a: Amount, b: Amount): number {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  return new Exact(a).comparedTo(b);
}

/** Undefined where either is no decimal. */
export function compareDecimals(a: Json, b: Json): number | undefined {
  const left = amountOf(a);
  if (left === undefined) return undefined;
  const right = amountOf(b);
  return right === undefined ? undefined : compareAmounts(left, right);
}
