import type { ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';

/**
 * Compiles one of our own schemas, which describes `T`, when it is first asked for: Ajv makes a
 * function of text, which a page under a strict content policy refuses, and pages import this
 * folder without checking orders.
 */
export function compileLater<T>(schema: object): () => ValidateFunction<T> {
  let compiled: ValidateFunction<T> | undefined;
  return () =>
    (compiled ??= new Ajv2020({ strict: true, allowUnionTypes: true }).compile<T>(schema));
}
