import { fail, ok, type Failure, type Result } from '../errors/failure.ts';
import { RECORD_ERRORS } from '../errors/record-errors.ts';
import { plainJson } from '../rules/plain-json.ts';
import { compileSchema, type CompiledSchema } from '../rules/schema/compile-schema.ts';
import { fieldProblem } from './check-fields.ts';
import type { CompiledRecordType } from './compiled-record-type.ts';
import type { RecordType } from './record-type.ts';
import shape from './record-type.schema.json' with { type: 'json' };
import { schemaCheck, type SchemaCheck } from './schema-check.ts';
import { traitsOf } from './traits-of.ts';
import { isObject, schemaFields } from './schema-fields.ts';

/** Checks a record type as read by `JSON.parse`, and compiles it. */
export function readRecordType(source: unknown): Result<CompiledRecordType> {
  const copied = plainJson(source);
  if (!copied.ok) return misshapen(`at '${copied.problem.path}' ${copied.problem.seen}`);
  compiledShape ??= compileSchema(shape, {});
  const [problem] = compiledShape.problems(copied.value);
  if (problem !== undefined) return misshapen(`'${problem.path}' ${problem.text}`);
  // The schema describes RecordType, and the value has just been found to fit it.
  const type = copied.value as unknown as RecordType;
  const fields = schemaFields(type.schema);
  const wrong = fieldProblem(type, fields);
  return wrong === undefined ? compile(type, fields) : refuse('RECORD_TYPE_FIELD', type.id, wrong);
}

/** Compiled on first use. */
let compiledShape: CompiledSchema | undefined;

function compile(
  type: RecordType,
  fields: CompiledRecordType['fields'],
): Result<CompiledRecordType> {
  const checks = new Map<string, SchemaCheck>();
  const { properties } = type.schema;
  for (const [name, schema] of Object.entries(isObject(properties) ? properties : {})) {
    const compiled = schemaCheck(schema);
    if (!compiled.ok)
      return refuse('RECORD_TYPE_SCHEMA', type.id, `field "${name}": ${compiled.problem}`);
    checks.set(name, compiled.check);
  }
  const whole = schemaCheck(type.schema);
  if (!whole.ok) return refuse('RECORD_TYPE_SCHEMA', type.id, whole.problem);
  const required = type.schema['required'];
  // The compiled schema has shown that it is a list of texts.
  const names = (required ?? []) as readonly string[];
  return ok({
    type,
    traits: traitsOf(type),
    fields,
    checks,
    checkWhole: whole.check,
    required: names,
  });
}

const misshapen = (because: string): Result<never> =>
  failed(
    'RECORD_TYPE_SHAPE',
    `Expected a record type as in record-type.schema.json, but ${because}.`,
  );

const refuse = (code: keyof typeof RECORD_ERRORS, id: string, because: string): Result<never> =>
  failed(code, `Expected record type "${id}" to describe its values, but ${because}.`);

function failed(code: keyof typeof RECORD_ERRORS, message: string): Result<never, Failure> {
  return fail({ code, message, mend: RECORD_ERRORS[code].mend });
}
