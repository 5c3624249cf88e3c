import type { Json } from '@waybill/server/contract';
import { readJsonObject, type JsonObject } from '../json/read-json-object.ts';
import type { AskedValue } from './asked-value.ts';
import { isObject, valueOf } from './entered-value.ts';

/** What the form of a start holds. */
export interface EnteredStart {
  readonly businessKey?: string;
  /** By the name of the value. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** JSON of everything else. */
  readonly others?: string;
}

/** The variables, each value at its path, over what was written as JSON. */
export function givenVariables(
  asked: readonly AskedValue[],
  { values = {}, others = '' }: EnteredStart,
): JsonObject {
  const given = asked.flatMap((one) => {
    const value = valueOf(one, values[one.name]);
    return value === null ? [] : [[one.name.split('.'), value] as const];
  });
  return given.reduce<JsonObject>(
    (all, [path, value]) => withValue(all, path, value),
    readJsonObject(others) ?? {},
  );
}

/** With the value at the path of members. */
export function withValue(object: JsonObject, path: readonly string[], value: Json): JsonObject {
  const [name = '', ...rest] = path;
  if (rest.length === 0) return { ...object, [name]: value };
  const before = object[name];
  return { ...object, [name]: withValue(isJsonObject(before) ? before : {}, rest, value) };
}

const isJsonObject = (value: Json | undefined): value is JsonObject => isObject(value);
