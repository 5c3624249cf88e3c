import type { Json } from '../../model/index.ts';
import { decimalOf } from '../decimal-value.ts';
import { refuseAt, SchemaStop } from './schema-check.ts';
import type { Keyword } from './schema-check.ts';

/** JSON Schema validation §6.2: numbers alone; everything else fits. */
function bound(word: string, fits: (value: number, limit: number) => boolean): Keyword {
  return (limit) => {
    if (typeof limit !== 'number') throw new SchemaStop(`a bound must be a number`);
    const text = `must be ${word} ${String(limit)}`;
    return (value, at) => typeof value !== 'number' || fits(value, limit) || refuseAt(at, text);
  };
}

export const minimum = bound('>=', (value, limit) => value >= limit);
export const maximum = bound('<=', (value, limit) => value <= limit);
export const exclusiveMinimum = bound('>', (value, limit) => value > limit);
export const exclusiveMaximum = bound('<', (value, limit) => value < limit);

/** Decimal, so that 0.3 is a multiple of 0.1. */
export const multipleOf: Keyword = (step) => {
  const divisor = typeof step === 'number' && step > 0 ? decimalOf(step) : undefined;
  if (divisor === undefined) throw new SchemaStop(`'multipleOf' must be a number above 0`);
  const isMultiple = (value: Json): boolean => decimalOf(value)?.mod(divisor).isZero() === true;
  const text = `must be a multiple of ${divisor.toString()}`;
  return (value, at) => typeof value !== 'number' || isMultiple(value) || refuseAt(at, text);
};
