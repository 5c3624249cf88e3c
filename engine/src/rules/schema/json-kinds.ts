import type { Json } from '../../model/index.ts';

export type JsonObject = Readonly<Record<string, Json>>;

/** `Array.isArray` does not narrow a readonly list. */
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value where it is a text, else nothing. */
export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** Own members alone. */
export const memberOf = (value: JsonObject, name: string): Json | undefined =>
  Object.hasOwn(value, name) ? value[name] : undefined;
