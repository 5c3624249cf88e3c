import type { Json } from '@waybill/server/contract';
import { same } from '../../../parts/differences/differences-of.ts';

export type Values = Readonly<Record<string, Json>>;

/** What was filled in, without what was left empty. */
export function givenValues(filled: Readonly<Record<string, unknown>>): Values {
  const given = Object.entries(filled).flatMap(([name, value]) => {
    const kept = withoutEmpty(value);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return Object.fromEntries(given);
}

function withoutEmpty(value: unknown): Json | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (Array.isArray(value)) {
    const items = value.flatMap((item: unknown) => withoutEmpty(item) ?? []);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value === 'object') {
    const inside = givenValues({ ...value });
    return Object.keys(inside).length === 0 ? undefined : inside;
  }
  // What inputs give besides: texts, numbers and whether something is so.
  return value as Json;
}

/**
 * Fields of a form whose values differ; null for one that was emptied. What the form does not show,
 * since the person may not write it, is no change.
 */
export function changesOf(before: Values, filled: Readonly<Record<string, unknown>>): Values {
  const after = givenValues(filled);
  const changed = Object.keys(filled).filter(
    (name) => !same(before[name] ?? null, after[name] ?? null),
  );
  return Object.fromEntries(changed.map((name) => [name, after[name] ?? null]));
}
