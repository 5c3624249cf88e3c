import { WaybillError } from '../errors/failure.ts';
import type { Json, Variables } from '../model/index.ts';

/** Deeper values are refused: no honest order nests so far, and a cycle never ends. */
const MAX_DEPTH = 100;

/**
 * A copy of variables from outside that holds JSON and nothing else. Members that are undefined
 * are left out, as JSON does. Throws ARGUMENT_INVALID with the path of what is no JSON.
 */
export function copyVariables(value: unknown, what = 'variables'): Variables {
  if (value === undefined || value === null) return {};
  if (!isPlainObject(value)) throw notJson(what, 'it is not an object');
  return copyMembers(value, what, 0);
}

function copyValue(value: unknown, path: string, depth: number): Json {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      if (Number.isFinite(value)) return value;
      throw notJson(path, `${String(value)} is no JSON number`);
    case 'object':
      return value === null ? null : copyObject(value, path, depth);
    default:
      throw notJson(path, `a ${typeof value} is no JSON value`);
  }
}

function copyObject(value: object, path: string, depth: number): Json {
  if (depth >= MAX_DEPTH) throw notJson(path, `it is nested over ${String(MAX_DEPTH)} deep`);
  if (Array.isArray(value)) {
    return value.map((item, index) => copyValue(item, `${path}[${String(index)}]`, depth + 1));
  }
  if (!isPlainObject(value)) {
    throw notJson(path, `it is a ${nameOf(value)}; give dates as ISO 8601 texts`);
  }
  return copyMembers(value, path, depth + 1);
}

function copyMembers(value: Record<string, unknown>, path: string, depth: number): Variables {
  const copy: Record<string, Json> = {};
  for (const key of Object.keys(value)) {
    const member = value[key];
    if (member === undefined) continue;
    if (key === '__proto__') throw notJson(path, 'it has a member named __proto__');
    copy[key] = copyValue(member, `${path}.${key}`, depth);
  }
  return copy;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // The second test takes plain objects of another realm too.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const nameOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);

const notJson = (path: string, because: string): WaybillError =>
  new WaybillError({
    code: 'ARGUMENT_INVALID',
    message: `Expected ${path} to hold JSON values, but ${because}.`,
    mend: 'Give texts, numbers, true, false, null, lists and objects of these.',
  });
