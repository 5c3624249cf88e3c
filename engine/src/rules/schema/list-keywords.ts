import { countOf } from './count-of.ts';
import { isList } from './json-kinds.ts';
import { inside, refuseAt, SchemaStop } from './schema-check.ts';
import type { Keyword } from './schema-check.ts';

/** JSON Schema validation §6.4.1 */
export const maxItems: Keyword = (limit) => {
  const most = countOf(limit, 'maxItems');
  const text = `must not have more than ${String(most)} items`;
  return (value, at) => !isList(value) || value.length <= most || refuseAt(at, text);
};

export const minItems: Keyword = (limit) => {
  const least = countOf(limit, 'minItems');
  const text = `must not have fewer than ${String(least)} items`;
  return (value, at) => !isList(value) || value.length >= least || refuseAt(at, text);
};

/** Core §10.3.1.1 */
export const prefixItems: Keyword = (schemas, _schema, { compile }) => {
  if (!isList(schemas)) throw new SchemaStop(`'prefixItems' must be a list`);
  const checks = schemas.map((schema, at) => compile(schema, String(at)));
  return (value, at) => {
    if (!isList(value)) return true;
    let fits = true;
    for (const [index, check] of checks.slice(0, value.length).entries()) {
      fits = check(value[index] ?? null, inside(at, index)) && fits;
      if (!fits && at === undefined) return false;
    }
    return fits;
  };
};

/** Core §10.3.1.2: those after `prefixItems`. */
export const items: Keyword = (schema, { prefixItems: before }, { compile }) => {
  const check = compile(schema);
  const first = isList(before) ? before.length : 0;
  return (value, at) => {
    if (!isList(value)) return true;
    let fits = true;
    for (let index = first; index < value.length; index += 1) {
      fits = check(value[index] ?? null, inside(at, index)) && fits;
      if (!fits && at === undefined) return false;
    }
    return fits;
  };
};

/** Core §10.3.1.3 with `minContains` and `maxContains` (validation §6.4.4). */
export const contains: Keyword = (schema, { minContains, maxContains }, { compile }) => {
  const check = compile(schema);
  const least = minContains === undefined ? 1 : countOf(minContains, 'minContains');
  const most = maxContains === undefined ? Infinity : countOf(maxContains, 'maxContains');
  const text = `must have from ${String(least)} to ${String(most)} items of the kind 'contains' asks for`;
  return (value, at) => {
    if (!isList(value)) return true;
    const found = value.filter((item) => check(item, undefined)).length;
    return (found >= least && found <= most) || refuseAt(at, text);
  };
};
