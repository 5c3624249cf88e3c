import type { Json, Variables } from '../model/index.ts';

/** A place in the values of a record that its schema names. */
export interface SchemaField {
  /** As `credit.limit` or `contacts[].phone`. */
  readonly path: string;
  readonly schema: Variables;
  /** `list`: of plain values; `group` and `table` hold further fields. */
  readonly shape: 'value' | 'list' | 'group' | 'table';
}

/** Every field of an object's schema, each group before what is in it. */
export function schemaFields(schema: Variables, prefix = ''): readonly SchemaField[] {
  const { properties } = schema;
  if (!isObject(properties)) return [];
  return Object.entries(properties).flatMap(([name, member]) =>
    isObject(member) ? fieldsAt(`${prefix}${name}`, member) : [],
  );
}

function fieldsAt(path: string, schema: Variables): readonly SchemaField[] {
  if (isObject(schema['properties']))
    return [{ path, schema, shape: 'group' }, ...schemaFields(schema, `${path}.`)];
  const { items } = schema;
  if (!isObject(items)) return [{ path, schema, shape: 'value' }];
  if (!isObject(items['properties'])) return [{ path, schema, shape: 'list' }];
  return [{ path, schema, shape: 'table' }, ...schemaFields(items, `${path}[].`)];
}

export const isObject = (value: Json | undefined): value is Variables =>
  typeof value === 'object' && value !== null && !isList(value);

/** `Array.isArray` does not narrow a readonly list. */
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
