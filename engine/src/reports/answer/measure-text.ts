import type { MeasureKind } from '../report.ts';
import type { MeasureValue } from '../result.ts';

/** A value as people read it: `1,250`, `12.5%`, and money `3.50 CNY, 1,250.00 USD` by `between`. */
export function measureText(value: MeasureValue, kind: MeasureKind, between = ', '): string {
  if (value === null) return '–';
  if (typeof value === 'number') return grouped(String(value));
  if (typeof value === 'string') return kind === 'share' ? `${value}%` : grouped(value);
  if (value.length === 0) return '0';
  return value.map(({ amount, currency }) => `${grouped(amount)} ${currency}`).join(between);
}

/** Digits before the point in threes. */
const grouped = (digits: string): string => digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
