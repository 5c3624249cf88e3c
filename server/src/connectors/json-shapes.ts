import type { Json, Variables } from '@waybill/engine';

/** A JSON object; FEEL calls it a context. */
export const isContext = (value: Json | undefined): value is Variables =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** A single value as a list of one. */
export const listOf = (value: Json): readonly Json[] => (isList(value) ? value : [value]);
