import type { Json } from '../../model/index.ts';
import { isList, isObject, memberOf } from './json-kinds.ts';

/** Equality as JSON Schema means it (2020-12 core §4.2.2): kinds differ, 1.0 is 1. */
export function identical(a: Json, b: Json): boolean {
  if (isList(a)) {
    return isList(b) && a.length === b.length && a.every((item, at) => sameAt(item, b[at]));
  }
  if (!isObject(a)) return a === b;
  if (!isObject(b)) return false;
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => sameAt(memberOf(a, name) ?? null, memberOf(b, name)));
}

const sameAt = (a: Json, b: Json | undefined): boolean => b !== undefined && identical(a, b);
