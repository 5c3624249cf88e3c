import type { Json } from '../../model/index.ts';

/** A text as it is, anything else as JSON writes it. */
export const plainText = (value: Json): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
