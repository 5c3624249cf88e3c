import { isNumber } from './decimal.ts';
import { isList } from './kinds.ts';
import { Opaque } from './opaque.ts';
import type { Value } from './value.ts';

/** The FEEL type of a value, as warnings name it. */
export function typeName(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  if (isNumber(value)) return 'number';
  if (isList(value)) return 'list';
  return value instanceof Opaque ? value.type : 'context';
}
