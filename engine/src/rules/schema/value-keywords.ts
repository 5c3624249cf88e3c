import type { Json } from '../../model/index.ts';
import { identical } from './identical.ts';
import { isList, isObject, textOf } from './json-kinds.ts';
import { refuseAt, SchemaStop } from './schema-check.ts';
import type { Keyword } from './schema-check.ts';

const TYPES: Readonly<Record<string, (value: Json) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: isList,
  object: isObject,
};

/** JSON Schema validation §6.1.1. */
export const type: Keyword = (wanted) => {
  const names = isList(wanted) ? wanted : [wanted];
  const tests = names.map((name) => {
    const test = typeof name === 'string' && Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
    if (test === undefined) throw new SchemaStop(`'type' must not be ${JSON.stringify(name)}`);
    return test;
  });
  const [only, second] = tests;
  if (only === undefined) throw new SchemaStop(`'type' must name a type`);
  const fits = second ? (value: Json) => tests.some((test) => test(value)) : only;
  const text = `must be ${names.map(textOf).join(' or ')}`;
  return (value, at) => fits(value) || refuseAt(at, text);
};

/** §6.1.2 */
export const enumeration: Keyword = (values) => {
  if (!isList(values) || values.length === 0) throw new SchemaStop(`'enum' must be a list`);
  const plain = new Set<Json>(values.filter((one) => typeof one !== 'object' || one === null));
  const others = values.filter((one) => typeof one === 'object' && one !== null);
  const text = `must be one of ${shortJson(values)}`;
  return (value, at) =>
    plain.has(value) || others.some((one) => identical(one, value)) || refuseAt(at, text);
};

/** §6.1.3 */
export const constant: Keyword = (wanted) => {
  const text = `must be ${shortJson(wanted)}`;
  return (value, at) => identical(value, wanted) || refuseAt(at, text);
};

function shortJson(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
