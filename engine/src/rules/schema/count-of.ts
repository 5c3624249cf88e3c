import type { Json } from '../../model/index.ts';
import { SchemaStop } from './schema-check.ts';

/** The value of a keyword that counts. */
export function countOf(value: Json | undefined, keyword: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new SchemaStop(`'${keyword}' must be a whole number from 0 up`);
}
