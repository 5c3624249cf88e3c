import type { Json } from '../model/index.ts';
import { isList, isObject } from './schema/json-kinds.ts';

export type JsonPath = readonly (string | number)[];

/** The way to every value of a JSON value, itself included. */
export function pathsOf(json: Json, path: JsonPath = []): readonly JsonPath[] {
  if (typeof json !== 'object' || json === null) return [path];
  const inside = Object.entries(json);
  return [path, ...inside.flatMap(([key, member]) => pathsOf(member, [...path, key]))];
}

/** The value at the path replaced, or with null taken away. */
export function damaged(json: Json, path: JsonPath, put: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return put;
  if (isList(json)) {
    return json.map((item, at) => (String(at) === String(step) ? damaged(item, rest, put) : item));
  }
  if (!isObject(json)) return json;
  const { [step]: inside = null, ...others } = json;
  if (rest.length === 0 && put === null) return others;
  return { ...others, [step]: damaged(inside, rest, put) };
}
