import type { ErrorObject } from 'ajv';
import type { Failure } from '../errors/failure.ts';
import { compileLater } from './compile-later.ts';
import schema from './canonical-order.schema.json' with { type: 'json' };
import { refuse } from './refuse.ts';

/** JSON Schema (2020-12) of `CanonicalOrder`. */
export const CANONICAL_ORDER_SCHEMA = schema;

/** Null where the value is a canonical order, else the first field that is not. */
export function checkCanonical(order: unknown): Failure | null {
  const validate = validator();
  if (validate(order)) return null;
  const [first] = validate.errors ?? [];
  return refuse('INTAKE_SCHEMA', `Expected a canonical order, but ${misfitOf(first)}.`);
}

const validator = compileLater<unknown>(schema);

function misfitOf(error: ErrorObject | undefined): string {
  const place = error?.instancePath ?? '';
  return `${place === '' ? 'the order' : `'${place}'`} ${error?.message ?? 'does not fit'}`;
}
