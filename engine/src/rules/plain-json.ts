import type { Json } from '../model/index.ts';
import { LIMITS } from './limits.ts';

export type PlainJson =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly problem: JsonProblem };

export interface JsonProblem {
  readonly kind: 'not-json' | 'too-large' | 'forbidden-key';
  /** JSON pointer. */
  readonly path: string;
  /** "…, but …" part of the sentence. */
  readonly seen: string;
}

/** Bounds of one copy: values, and characters of all its strings. */
export interface JsonBounds {
  readonly values: number;
  readonly characters: number;
}

/**
 * Copies a value that claims to be JSON, bounded in size and depth. Keys that reach prototypes are
 * refused; the copy shares nothing with the original, so later changes to that do no harm.
 */
export function plainJson(value: unknown, bounds: JsonBounds = LIMITS): PlainJson {
  const walk: Walk = { left: bounds.values, characters: bounds.characters, bounds, path: [] };
  const copied = copy(value, walk);
  if (walk.problem) return { ok: false, problem: walk.problem };
  return { ok: true, value: copied };
}

interface Walk {
  left: number;
  characters: number;
  readonly bounds: JsonBounds;
  /** From the whole to the value at hand. */
  readonly path: (string | number)[];
  problem?: JsonProblem;
}

const FORBIDDEN_KEYS = new Set(['__proto__', 'prototype', 'constructor']);

function copy(value: unknown, walk: Walk): Json {
  walk.left -= 1;
  if (walk.left < 0) return refuse(walk, 'too-large', `it has more than ${walk.bounds.values}`);
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return copyText(value, walk);
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : refuse(walk, 'not-json', `it is ${value}`);
  }
  if (walk.path.length >= LIMITS.depth) {
    return refuse(walk, 'too-large', `it is nested deeper than ${LIMITS.depth}`);
  }
  return Array.isArray(value) ? copyList(value, walk) : copyObject(value, walk);
}

function copyText(value: string, walk: Walk): Json {
  walk.characters -= value.length;
  if (value.length > LIMITS.text) {
    return refuse(walk, 'too-large', `it has more than ${LIMITS.text} characters`);
  }
  if (walk.characters >= 0) return value;
  return refuse(walk, 'too-large', `all texts have more than ${walk.bounds.characters} characters`);
}

function copyList(list: readonly unknown[], walk: Walk): Json {
  const items: Json[] = [];
  // Not by index through `map`, which would leave holes as holes.
  for (const item of list) {
    walk.path.push(items.length);
    items.push(copy(item, walk));
    if (walk.problem) return null;
    walk.path.pop();
  }
  return items;
}

function copyObject(value: unknown, walk: Walk): Json {
  if (typeof value !== 'object' || value === null || !isPlain(value)) {
    return refuse(walk, 'not-json', `it is a ${typeof value} that JSON cannot hold`);
  }
  const members: Record<string, Json> = {};
  // A plain object: own members alone, as checked.
  const source = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(source)) {
    if (FORBIDDEN_KEYS.has(key)) return refuse(walk, 'forbidden-key', `it has '${key}'`);
    walk.path.push(key);
    members[key] = copy(source[key], walk);
    if (walk.problem) return null;
    walk.path.pop();
  }
  return members;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function refuse(walk: Walk, kind: JsonProblem['kind'], seen: string): null {
  walk.problem ??= { kind, path: `/${walk.path.join('/')}`, seen };
  return null;
}
