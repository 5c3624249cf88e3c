import type { Json } from '../model/index.ts';
import { compileUserSchema } from '../rules/schema/user-schema.ts';
import { isObject } from './schema-fields.ts';
import type { ValueProblem } from './value-problem.ts';

/** What of a value does not fit, with its place below `path`. */
export type SchemaCheck = (value: Json, path: string) => readonly ValueProblem[];

export type CompiledSchemaCheck =
  | { readonly ok: true; readonly check: SchemaCheck }
  | { readonly ok: false; readonly problem: string };

/** The schema of one field with the keywords that rule sets may use. */
export function schemaCheck(schema: Json): CompiledSchemaCheck {
  if (!isObject(schema)) return { ok: false, problem: 'it must be an object' };
  const compiled = compileUserSchema(schema);
  if (!compiled.ok) return { ok: false, problem: placed(compiled.path, compiled.problem) };
  const check: SchemaCheck = (value, path) =>
    compiled.schema
      .problems(value)
      .map((found) => ({ path: pathBelow(path, found.path), problem: found.text }));
  return { ok: true, check };
}

const placed = (path: string, problem: string): string =>
  path === '' ? problem : `at '${path}' ${problem}`;

/** `/0/phone` below `contacts` is `contacts[0].phone`. */
function pathBelow(path: string, pointer: string): string {
  if (pointer === '') return path;
  const steps = pointer.slice(1).split('/').map(unescaped);
  return steps.reduce((at, step) => {
    if (/^\d+$/.test(step)) return `${at}[${step}]`;
    return at === '' ? step : `${at}.${step}`;
  }, path);
}

/** RFC 6901 §4. */
const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');
