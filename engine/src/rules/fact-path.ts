import type { Json } from '../model/index.ts';
import { isList } from './schema/json-kinds.ts';

/** Member names and list positions, from the fact inwards. */
export type FactPath = readonly (string | number)[];

const STEP = /\.([\p{L}_][\p{L}\p{N}_-]*)|\[(\d{1,6})\]|\['([^'\\\]]{1,200})'\]/uy;
const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor']);

/**
 * The part of JSONPath that only walks: `$.lines[0].price`, `$['unit price']`. No wildcard, filter
 * or script: those can run code in other readers of JSONPath. Undefined where the text is not that.
 */
export function parseFactPath(text: string): FactPath | undefined {
  if (!text.startsWith('$')) return undefined;
  const steps: (string | number)[] = [];
  const step = new RegExp(STEP);
  step.lastIndex = 1;
  while (step.lastIndex < text.length) {
    const match = step.exec(text);
    if (match === null) return undefined;
    const name = match[1] ?? match[3];
    if (name !== undefined && FORBIDDEN.has(name)) return undefined;
    steps.push(name ?? Number(match[2]));
  }
  return steps.length === 0 ? undefined : steps;
}

/** Own members alone; null where the way ends before the path does. */
export function readFactPath(value: Json, path: FactPath): Json {
  let current: Json = value;
  for (const step of path) {
    current = memberOf(current, step);
    if (current === null) return null;
  }
  return current;
}

function memberOf(value: Json, step: string | number): Json {
  if (value === null || typeof value !== 'object') return null;
  if (isList(value)) return typeof step === 'number' ? (value[step] ?? null) : null;
  return Object.hasOwn(value, step) ? (value[step] ?? null) : null;
}
