import type { Json } from '../model/index.ts';
import { jsonValidator } from './json-validator.ts';
import type { JsonValidator } from './json-validator.ts';

export type UserSchema =
  | { readonly ok: true; readonly validate: JsonValidator }
  | { readonly ok: false; readonly problem: string };

/** How the value of an allowed keyword holds further schemas. */
type Inside = 'none' | 'schema' | 'list' | 'members';

/**
 * The keywords whose cost is bounded by the size of schema and value. Left out on purpose: `$ref`
 * and `$defs` (a few references unfold into billions of checks), `uniqueItems` (compares every
 * pair), and what reaches outside the schema.
 */
const KEYWORDS: Readonly<Record<string, Inside>> = {
  $schema: 'none',
  $comment: 'none',
  title: 'none',
  description: 'none',
  default: 'none',
  examples: 'none',
  deprecated: 'none',
  type: 'none',
  enum: 'none',
  const: 'none',
  format: 'none',
  pattern: 'none',
  minimum: 'none',
  maximum: 'none',
  exclusiveMinimum: 'none',
  exclusiveMaximum: 'none',
  multipleOf: 'none',
  minLength: 'none',
  maxLength: 'none',
  minItems: 'none',
  maxItems: 'none',
  minProperties: 'none',
  maxProperties: 'none',
  required: 'none',
  dependentRequired: 'none',
  properties: 'members',
  additionalProperties: 'schema',
  items: 'schema',
  prefixItems: 'list',
  contains: 'schema',
  minContains: 'none',
  maxContains: 'none',
  allOf: 'list',
  anyOf: 'list',
  oneOf: 'list',
  not: 'schema',
  if: 'schema',
  then: 'schema',
  else: 'schema',
};

/** Compiles the schema of a rule set's inputs or outputs, or says what is wrong with it. */
export function compileUserSchema(schema: Json): UserSchema {
  const foreign = foreignKeyword(schema, '');
  if (foreign !== undefined) {
    return { ok: false, problem: `${foreign} is not among the keywords allowed` };
  }
  try {
    // The walk above has seen an object: booleans are refused by the rule set's own schema.
    return { ok: true, validate: jsonValidator(schema as object) };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Depth is bounded by `plainJson`, which has copied the schema. */
function foreignKeyword(schema: Json | undefined, path: string): string | undefined {
  if (typeof schema !== 'object' || schema === null || isList(schema)) return undefined;
  for (const [keyword, value] of Object.entries(schema)) {
    const inside = Object.hasOwn(KEYWORDS, keyword) ? KEYWORDS[keyword] : undefined;
    const here = `${path}/${keyword}`;
    if (inside === undefined) return `'${here}'`;
    const foreign = foreignInside(inside, value, here);
    if (foreign !== undefined) return foreign;
  }
  return undefined;
}

function foreignInside(inside: Inside, value: Json, path: string): string | undefined {
  if (inside === 'none') return undefined;
  if (inside === 'schema') return foreignKeyword(value, path);
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, schema] of Object.entries(value)) {
    const foreign = foreignKeyword(schema, `${path}/${name}`);
    if (foreign !== undefined) return foreign;
  }
  return undefined;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
