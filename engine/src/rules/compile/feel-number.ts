import type { Json } from '../../model/index.ts';
import { decimalOf, digitsOf } from '../decimal-value.ts';
import { LIMITS } from '../limits.ts';
import { RuleStop } from '../rule-stop.ts';
import { isList, isObject } from '../schema/json-kinds.ts';

/** Makes a value what FEEL is to see. */
export type FeelView = (value: Json) => Json;

/** A decimal string as the number it is; everything else as it is. */
export function feelNumber(value: Json): Json {
  if (typeof value !== 'string' || decimalOf(value) === undefined) return value;
  if (digitsOf(value) <= LIMITS.feelDigits) return Number(value);
  throw new RuleStop(
    'RULES_DIGITS',
    `Expected a decimal of at most ${LIMITS.feelDigits} digits for FEEL, but it is "${value}".`,
  );
}

/**
 * What the schema of an input makes of it: strings of `"format": "decimal"` become numbers, however
 * deep under `properties` and `items`. Undefined where nothing changes.
 */
export function feelViewOf(schema: Json | undefined): FeelView | undefined {
  if (!isObject(schema)) return undefined;
  if (schema['format'] === 'decimal') return feelNumber;
  const members = membersView(schema['properties']);
  const items = feelViewOf(schema['items']);
  if (members === undefined && items === undefined) return undefined;
  return (value) => {
    if (isList(value)) return items ? value.map(items) : value;
    return members && isObject(value) ? members(value) : value;
  };
}

function membersView(
  properties: Json | undefined,
): ((value: Readonly<Record<string, Json>>) => Json) | undefined {
  if (!isObject(properties)) return undefined;
  const views = new Map<string, FeelView>();
  for (const [name, schema] of Object.entries(properties)) {
    const view = feelViewOf(schema);
    if (view) views.set(name, view);
  }
  if (views.size === 0) return undefined;
  return (value) =>
    Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, views.get(name)?.(member) ?? member]),
    );
}
