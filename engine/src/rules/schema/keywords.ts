import * as list from './list-keywords.ts';
import * as logic from './logic-keywords.ts';
import * as number from './number-keywords.ts';
import * as object from './object-keywords.ts';
import type { Keyword } from './schema-check.ts';
import * as text from './text-keywords.ts';
import * as value from './value-keywords.ts';

/** Tells, or is read by the keyword that it belongs to. */
const silent: Keyword = () => undefined;

/** JSON Schema 2020-12 as far as rule sets, calendars and tables use it. Cheap checks come first. */
export const KEYWORDS: Readonly<Record<string, Keyword>> = {
  type: value.type,
  enum: value.enumeration,
  const: value.constant,
  minimum: number.minimum,
  maximum: number.maximum,
  exclusiveMinimum: number.exclusiveMinimum,
  exclusiveMaximum: number.exclusiveMaximum,
  multipleOf: number.multipleOf,
  minLength: text.minLength,
  maxLength: text.maxLength,
  format: text.format,
  pattern: text.pattern,
  minItems: list.minItems,
  maxItems: list.maxItems,
  prefixItems: list.prefixItems,
  items: list.items,
  contains: list.contains,
  minContains: silent,
  maxContains: silent,
  minProperties: object.minProperties,
  maxProperties: object.maxProperties,
  required: object.required,
  dependentRequired: object.dependentRequired,
  properties: object.properties,
  additionalProperties: object.additionalProperties,
  allOf: logic.allOf,
  anyOf: logic.anyOf,
  oneOf: logic.oneOf,
  not: logic.not,
  if: logic.conditional,
  then: silent,
  else: silent,
  $schema: silent,
  $comment: silent,
  title: silent,
  titles: silent,
  labels: silent,
  unit: silent,
  description: silent,
  default: silent,
  examples: silent,
  deprecated: silent,
};
