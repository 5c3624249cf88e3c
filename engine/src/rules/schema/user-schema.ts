import type { Json } from '../../model/index.ts';
import type { CompiledSchema } from './compile-schema.ts';
import { compileSchema } from './compile-schema.ts';
import type { JsonObject } from './json-kinds.ts';
import { isObject } from './json-kinds.ts';
import { SchemaStop } from './schema-check.ts';

export type UserSchema =
  | { readonly ok: true; readonly schema: CompiledSchema }
  | { readonly ok: false; readonly path: string; readonly problem: string };

/**
 * Compiles the schema of a rule set's inputs or outputs, or says what is wrong with it. The keywords
 * of `keywords.ts` are those whose cost is bounded by the size of schema and value. Left out on
 * purpose: `$ref` and `$defs`, `uniqueItems` (compares every pair), and what reaches outside the
 * schema. Depth is bounded by `plainJson`, which has copied the schema.
 */
export function compileUserSchema(schema: JsonObject): UserSchema {
  try {
    return { ok: true, schema: compileSchema(schema) };
  } catch (stop) {
    if (!(stop instanceof SchemaStop)) throw stop;
    return { ok: false, path: stop.path ?? '', problem: stop.message };
  }
}

/** The schemas of the members that a schema names. */
export const propertiesOf = ({ properties }: JsonObject): JsonObject =>
  isObject(properties) ? properties : {};

/** The schema of one input or output, or of a member of it; undefined where none tells of it. */
export function memberSchema(schema: Json, path: readonly (string | number)[]): Json | undefined {
  let current: Json | undefined = schema;
  for (const step of path) {
    if (!isObject(current)) return undefined;
    const within: Json | undefined =
      typeof step === 'number' ? current['items'] : current['properties'];
    current = typeof step === 'number' ? within : isObject(within) ? within[step] : undefined;
  }
  return current;
}
