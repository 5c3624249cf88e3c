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

/**
 * Copies a value that claims to be JSON, bounded in size and depth. Keys that reach prototypes are
 * refused; the copy shares nothing with the original, so later changes to that do no harm.
 */
export function plainJson(value: unknown): PlainJson {
  const walk: Walk = { left: LIMITS.values };
  const copied = copy(value, [], walk);
  if (walk.problem) return { ok: false, problem: walk.problem };
  return { ok: true, value: copied };
}

interface Walk {
  left: number;
  problem?: JsonProblem;
}

type Path = readonly (string | number)[];

const FORBIDDEN_KEYS = new Set(['__proto__', 'prototype', 'constructor']);

function copy(value: unknown, path: Path, walk: Walk): Json {
  walk.left -= 1;
  if (walk.problem) return null;
  if (walk.left < 0) return refuse(walk, 'too-large', path, `it has more than ${LIMITS.values}`);
  if (path.length > LIMITS.depth) {
    return refuse(walk, 'too-large', path, `it is nested deeper than ${LIMITS.depth}`);
  }
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : refuse(walk, 'not-json', path, `it is ${value}`);
  }
  if (typeof value === 'string') return copyText(value, path, walk);
  if (Array.isArray(value)) return value.map((item, at) => copy(item, [...path, at], walk));
  return copyObject(value, path, walk);
}

function copyText(value: string, path: Path, walk: Walk): Json {
  if (value.length <= LIMITS.text) return value;
  return refuse(walk, 'too-large', path, `it has more than ${LIMITS.text} characters`);
}

function copyObject(value: unknown, path: Path, walk: Walk): Json {
  if (typeof value !== 'object' || value === null || !isPlain(value)) {
    return refuse(walk, 'not-json', path, `it is a ${typeof value} that JSON cannot hold`);
  }
  const members: Record<string, Json> = {};
  for (const [key, member] of Object.entries(value)) {
    if (FORBIDDEN_KEYS.has(key)) return refuse(walk, 'forbidden-key', path, `it has '${key}'`);
    members[key] = copy(member, [...path, key], walk);
    if (walk.problem) return null;
  }
  return members;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function refuse(walk: Walk, kind: JsonProblem['kind'], path: Path, seen: string): null {
  walk.problem ??= { kind, path: `/${path.join('/')}`, seen };
  return null;
}
