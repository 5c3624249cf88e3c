import type { Json } from '../../model/index.ts';
import { isList } from './json-kinds.ts';
import { refuseAt, SchemaStop } from './schema-check.ts';
import type { Check, Keyword, SchemaCompiler } from './schema-check.ts';

/** Core §10.2.1.1 */
export const allOf: Keyword = (schemas, _schema, compiler) => {
  const checks = listOf(schemas, 'allOf', compiler);
  return (value, at) => checks.map((check) => check(value, at)).every((fits) => fits);
};

/** Core §10.2.1.2 */
export const anyOf: Keyword = (schemas, _schema, compiler) => {
  const checks = listOf(schemas, 'anyOf', compiler);
  return (value, at) =>
    checks.some((check) => check(value, undefined)) ||
    refuseAt(at, `fits none of the schemas of 'anyOf'`);
};

/** Core §10.2.1.3 */
export const oneOf: Keyword = (schemas, _schema, compiler) => {
  const checks = listOf(schemas, 'oneOf', compiler);
  return (value, at) => {
    const count = checks.filter((check) => check(value, undefined)).length;
    return count === 1 || refuseAt(at, `fits ${String(count)} of the schemas of 'oneOf'`);
  };
};

/** Core §10.2.1.4 */
export const not: Keyword = (schema, _schema, { compile }) => {
  const check = compile(schema);
  return (value, at) => !check(value, undefined) || refuseAt(at, `fits what 'not' excludes`);
};

/** Core §10.2.2.1, with `then` and `else`. */
export const conditional: Keyword = (schema, { then, else: otherwise }, { compile }) => {
  const check = compile(schema);
  const yes = then === undefined ? undefined : compile(then);
  const no = otherwise === undefined ? undefined : compile(otherwise);
  return (value, at) => {
    const branch = check(value, undefined) ? yes : no;
    return branch === undefined || branch(value, at);
  };
};

function listOf(schemas: Json, keyword: string, { compile }: SchemaCompiler): readonly Check[] {
  if (isList(schemas) && schemas.length > 0)
    return schemas.map((schema, at) => compile(schema, String(at)));
  throw new SchemaStop(`'${keyword}' must be a list of schemas`);
}
