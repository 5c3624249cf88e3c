import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FormatsPlugin } from 'ajv-formats';
import ajvFormats from 'ajv-formats';
import { fail, ok, type Failure, type Result } from '../errors/failure.ts';
import schema from './scenario.schema.json' with { type: 'json' };
import type { Scenario } from './scenario.ts';

/** Reads and checks the text of a scenario file; all problems at once, each with its path. */
export function readScenario(text: string, file: string): Result<Scenario, readonly Failure[]> {
  const parsed = parseJson(text);
  if (!parsed.ok) return fail([notJson(file, parsed.failure)]);
  const validate = validator();
  if (!validate(parsed.value)) return fail(problemsOf(validate.errors ?? [], file));
  // The schema describes Scenario, and the value has just been found to fit it.
  return ok(parsed.value as Scenario);
}

function parseJson(text: string): Result<unknown, string> {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return ok(value);
  } catch (thrown) {
    return fail(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

let compiled: ValidateFunction | undefined;

/** Compiled on first use. */
function validator(): ValidateFunction {
  compiled ??= newAjv().compile(schema);
  return compiled;
}

function newAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    ownProperties: true,
    logger: false,
  });
  addFormats(ajv, { mode: 'fast', formats: ['date-time'] });
  return ajv;
}

// Node gives the function itself as default, TypeScript sees the module; both are the same.
const addFormats = ajvFormats as unknown as FormatsPlugin;

const SHOWN = 20;

/** `if` and the branches of `oneOf` only repeat what another error says better. */
function problemsOf(errors: readonly ErrorObject[], file: string): readonly Failure[] {
  const telling = errors.filter(
    ({ keyword, schemaPath }) => keyword !== 'if' && !schemaPath.includes('/oneOf/'),
  );
  return telling.slice(0, SHOWN).map((error) => {
    const path = pathOf(error.instancePath);
    return {
      code: 'SCENARIO_SHAPE',
      message: `Expected "${file}" to be a scenario, but ${path} ${sentenceOf(error)}.`,
      file,
      mend: 'Correct the value at this path; docs/scenarios.md describes the format.',
    };
  });
}

/** `/steps/2/by` as `steps[2].by`. */
function pathOf(pointer: string): string {
  const parts = pointer.split('/').slice(1).map(unescapePart);
  const path = parts.map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`)).join('');
  return path === '' ? 'the whole' : `"${path.replace(/^\./, '')}"`;
}

const unescapePart = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');

function sentenceOf({ keyword, params, message, instancePath }: ErrorObject): string {
  switch (keyword) {
    case 'additionalProperties':
      return `has "${String(params['additionalProperty'])}", which is not foreseen`;
    case 'required':
      return `has no "${String(params['missingProperty'])}"`;
    case 'enum':
      return `must be one of ${JSON.stringify(params['allowedValues'])}`;
    case 'oneOf':
      return `must say exactly one of ${choices(instancePath)}`;
    case 'pattern':
      return params['pattern'] === schema.$defs.duration.pattern
        ? 'is not an ISO 8601 duration such as P3D or PT2H'
        : `does not have the form ${String(params['pattern'])}`;
    default:
      return message ?? 'does not fit';
  }
}

/** The words of which one must be there, read from the schema itself. */
function choices(instancePath: string): string {
  const { $defs } = schema;
  const { oneOf } = instancePath.startsWith('/steps/') ? $defs.step : $defs.jobOutcome;
  return oneOf.map(({ required }) => required.join()).join(', ');
}

const notJson = (file: string, because: string): Failure => ({
  code: 'SCENARIO_NOT_JSON',
  message: `Expected "${file}" to be JSON, but ${because}.`,
  file,
  mend: 'Correct the text at the place that the message names.',
});
