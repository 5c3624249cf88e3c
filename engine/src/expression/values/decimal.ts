import { Decimal } from 'decimal.js';
import type { Value } from './value.ts';

/** IEEE 754 decimal128 arithmetic: 34 digits, half even (DMN 1.5, 10.3.2.3.1). */
export const FeelDecimal = Decimal.clone({
  precision: 34,
  rounding: Decimal.ROUND_HALF_EVEN,
  maxE: 6144,
  minE: -6143,
  defaults: true,
});

export type FeelNumber = number | Decimal;

export const isDecimal = (value: Value): value is Decimal => value instanceof Decimal;

export const isNumber = (value: Value): value is FeelNumber =>
  typeof value === 'number' || value instanceof Decimal;

export const toDecimal = (value: FeelNumber): Decimal =>
  typeof value === 'number' ? new FeelDecimal(value) : value;

/** The shortest exact form: a safe integer as JS number, else Decimal; null outside decimal128. */
export function fromDecimal(value: Decimal): FeelNumber | null {
  if (!value.isFinite()) return null;
  if (value.e < 16 && value.isInteger()) {
    const integer = value.toNumber();
    if (Number.isSafeInteger(integer)) return integer === 0 ? 0 : integer;
  }
  return value;
}

/** -1, 0 or 1. Doubles order as the shortest decimals that name them, so no conversion is needed. */
export function compareNumbers(left: FeelNumber, right: FeelNumber): number {
  if (typeof left === 'number' && typeof right === 'number') {
    return left < right ? -1 : left > right ? 1 : 0;
  }
  return toDecimal(left).cmp(toDecimal(right));
}

/** The value as a safe integer, or undefined. */
export function toInteger(value: FeelNumber): number | undefined {
  const number = typeof value === 'number' ? value : value.toNumber();
  return Number.isSafeInteger(number) && compareNumbers(number, value) === 0 ? number : undefined;
}
