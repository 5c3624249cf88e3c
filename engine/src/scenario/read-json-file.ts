import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FormatsPlugin } from 'ajv-formats';
import ajvFormats from 'ajv-formats';
import { fail, ok, type Failure, type Result } from '../errors/failure.ts';

/** A kind of JSON file and its published schema. */
export interface FileKind {
  readonly schema: object;
  /** As in "Expected … to be a scenario". */
  readonly name: string;
  readonly codes: { readonly notJson: string; readonly shape: string };
}

/** Reads text and holds it against a schema: every problem at once, each with its path. */
export type JsonFileReader = (text: string, file: string) => Result<unknown, readonly Failure[]>;

export function jsonFileReader(kind: FileKind): JsonFileReader {
  let validate: ValidateFunction | undefined;
  return (text, file) => {
    const parsed = parseJson(text);
    if (!parsed.ok) return fail([notJson(kind, file, parsed.failure)]);
    // Compiled on first use.
    validate ??= newAjv().compile(kind.schema);
    if (validate(parsed.value)) return parsed;
    return fail(problemsOf(validate.errors ?? [], kind, file));
  };
}

function parseJson(text: string): Result<unknown, string> {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return ok(value);
  } catch (thrown) {
    return fail(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function newAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
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
function problemsOf(
  errors: readonly ErrorObject[],
  { name, codes }: FileKind,
  file: string,
): readonly Failure[] {
  const telling = errors.filter(
    ({ keyword, schemaPath }) => keyword !== 'if' && !schemaPath.includes('/oneOf/'),
  );
  return telling.slice(0, SHOWN).map((error) => ({
    code: codes.shape,
    message: `Expected "${file}" to be ${name}, but ${pathOf(error.instancePath)} ${sentenceOf(error)}.`,
    file,
    mend: 'Correct the value at this path; docs/scenarios.md describes the format.',
  }));
}

/** `/steps/2/by` as `steps[2].by`. */
function pathOf(pointer: string): string {
  const parts = pointer.split('/').slice(1).map(unescapePart);
  const path = parts.map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`)).join('');
  return path === '' ? 'the whole' : `"${path.replace(/^\./, '')}"`;
}

const unescapePart = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');

function sentenceOf({ keyword, params, message, schema, parentSchema }: ErrorObject): string {
  switch (keyword) {
    case 'additionalProperties':
      return `has "${String(params['additionalProperty'])}", which is not foreseen`;
    case 'required':
      return `has no "${String(params['missingProperty'])}"`;
    case 'enum':
      return `must be one of ${JSON.stringify(params['allowedValues'])}`;
    case 'oneOf':
      return `must say exactly one of ${choices(schema)}`;
    case 'pattern': {
      const meant: unknown = parentSchema?.['description'];
      return typeof meant === 'string'
        ? `is not as needed: ${meant.replace(/\.$/, '')}`
        : `does not have the form ${String(params['pattern'])}`;
    }
    default:
      return message ?? 'does not fit';
  }
}

/** The words of which one must be there. */
function choices(branches: unknown): string {
  // Every `oneOf` of these schemas lists what each branch requires.
  const list = branches as readonly { readonly required: readonly string[] }[];
  return list.map(({ required }) => required.join()).join(', ');
}

const notJson = ({ codes, name }: FileKind, file: string, because: string): Failure => ({
  code: codes.notJson,
  message: `Expected "${file}" to be ${name} in JSON, but ${because}.`,
  file,
  mend: 'Correct the text at the place that the message names.',
});
