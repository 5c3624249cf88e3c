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
