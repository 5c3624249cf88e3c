import type { Json } from '../../model/index.ts';
import { countOf } from './count-of.ts';
import { isList, isObject, memberOf } from './json-kinds.ts';
import type { JsonObject } from './json-kinds.ts';
import { inside, refuseAt, SchemaStop } from './schema-check.ts';
import type { Keyword } from './schema-check.ts';

/** Core §10.3.2.1 */
export const properties: Keyword = (schemas, _schema, { compile }) => {
  const checks = membersOf(schemas, 'properties').map(([name, schema]) => ({
    name,
    check: compile(schema, name),
  }));
  return (value, at) => {
    if (!isObject(value)) return true;
    let fits = true;
    for (const { name, check } of checks) {
      const member = memberOf(value, name);
      if (member === undefined) continue;
      fits = check(member, inside(at, name)) && fits;
      if (!fits && at === undefined) return false;
    }
    return fits;
  };
};

/** Core §10.3.2.3, without `patternProperties`, which no schema here may have. */
export const additionalProperties: Keyword = (schema, { properties: named }, { compile }) => {
  const check = compile(schema);
  const known = new Set(isObject(named) ? Object.keys(named) : []);
  const fitsOther = (name: string, value: Json, at: Parameters<typeof check>[1]): boolean =>
    schema === false
      ? refuseAt(at, `has '${shortName(name)}', which is not foreseen`)
      : check(value, inside(at, name));
  return (value, at) => {
    if (!isObject(value)) return true;
    let fits = true;
    for (const name of Object.keys(value)) {
      if (known.has(name)) continue;
      fits = fitsOther(name, value[name] ?? null, at) && fits;
      if (!fits && at === undefined) return false;
    }
    return fits;
  };
};

/** Validation §6.5.3 */
export const required: Keyword = (names) => {
  const wanted = namesOf(names, 'required');
  return (value, at) => {
    if (!isObject(value)) return true;
    const missing = wanted.filter((name) => !Object.hasOwn(value, name));
    for (const name of missing) refuseAt(at, `has no '${name}'`);
    return missing.length === 0;
  };
};

/** Validation §6.5.4 */
export const dependentRequired: Keyword = (dependents) => {
  const rules = membersOf(dependents, 'dependentRequired').map(([name, names]) => ({
    name,
    wanted: namesOf(names, 'dependentRequired'),
  }));
  return (value, at) => {
    if (!isObject(value)) return true;
    return rules.every(({ name, wanted }) => {
      if (!Object.hasOwn(value, name)) return true;
      const missing = wanted.find((one) => !Object.hasOwn(value, one));
      return missing === undefined || refuseAt(at, `has '${name}' but no '${missing}'`);
    });
  };
};

/** Validation §6.5.1 */
export const maxProperties: Keyword = (limit) => {
  const most = countOf(limit, 'maxProperties');
  const text = `must not have more than ${String(most)} members`;
  return (value, at) => !isObject(value) || sizeOf(value) <= most || refuseAt(at, text);
};

export const minProperties: Keyword = (limit) => {
  const least = countOf(limit, 'minProperties');
  const text = `must not have fewer than ${String(least)} members`;
  return (value, at) => !isObject(value) || sizeOf(value) >= least || refuseAt(at, text);
};

const sizeOf = (value: JsonObject): number => Object.keys(value).length;

const shortName = (name: string): string => (name.length > 80 ? `${name.slice(0, 80)}…` : name);

function membersOf(value: Json, keyword: string): readonly (readonly [string, Json])[] {
  if (isObject(value)) return Object.entries(value);
  throw new SchemaStop(`'${keyword}' must be an object`);
}

function namesOf(value: Json, keyword: string): readonly string[] {
  const names = isList(value) ? value.filter((name) => typeof name === 'string') : [];
  if (isList(value) && names.length === value.length) return names;
  throw new SchemaStop(`'${keyword}' must list names`);
}
