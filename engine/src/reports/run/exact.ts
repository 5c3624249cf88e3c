import { Decimal } from 'decimal.js';
import type { Json } from '../../model/index.ts';
import { REPORT_LIMITS } from '../limits.ts';

/** Sums of millions of amounts stay within its digits. */
export const Exact = Decimal.clone({
  ...{ precision: 60, toExpNeg: -60, toExpPos: 60 },
  rounding: Decimal.ROUND_HALF_UP,
});
export type Exact = Decimal;

const DIGITS = /^-?\d{1,30}(?:\.\d{1,20})?$/;

/** Undefined where it is no number, or one of more digits than a JSON number holds exactly. */
export function exactOf(value: Json | undefined): Exact | undefined {
  if (typeof value === 'string') return DIGITS.test(value) ? new Exact(value) : undefined;
  if (typeof value !== 'number') return undefined;
  const exact = new Exact(value);
  return exact.precision() <= REPORT_LIMITS.digits ? exact : undefined;
}

/** In percent; null of nothing. */
export const percent = (part: number, whole: number, digits: number): string | null =>
  whole === 0 ? null : new Exact(part).times(100).div(whole).toFixed(digits);
