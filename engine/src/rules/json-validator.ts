import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FormatsPlugin } from 'ajv-formats';
import ajvFormats from 'ajv-formats';
import { RE2JS } from 're2js';
import type { Json } from '../model/index.ts';

/** Gives the sentences of what does not fit; none where everything does. */
export type JsonValidator = (value: Json) => readonly string[];

const SHOWN = 3;

/**
 * Compiles a JSON Schema (2020-12) with ajv; throws ajv's error where it is none. Patterns run in
 * RE2, whose time is linear, because a user may write both the pattern and the text.
 */
export function jsonValidator(schema: object): JsonValidator {
  shared ??= newAjv();
  try {
    const validate = shared.compile(schema);
    return (value) => (validate(value) ? [] : sentences(validate));
  } finally {
    // Or ajv would keep every schema that was ever deployed.
    shared.removeSchema(schema);
  }
}

/** Made on first use and once: most of its cost is the schema of schemas. */
let shared: Ajv2020 | undefined;

function newAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: false,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    logger: false,
    ownProperties: true,
    code: { regExp: linearRegExp },
  });
  addFormats(ajv, { mode: 'fast', formats: ['date', 'date-time', 'time', 'duration', 'email'] });
  return ajv;
}

const linearRegExp = Object.assign(
  (pattern: string) => {
    const compiled = RE2JS.compile(pattern);
    // ajv takes patterns of the same text for the same.
    return { test: (text: string) => compiled.matcher(text).find(), toString: () => pattern };
  },
  { code: 'linearRegExp' },
);

/** CommonJS: Node gives the function itself as default, TypeScript sees the module. */
// The cast holds because `exports.default` and `module.exports` are the same function.
const addFormats = ajvFormats as unknown as FormatsPlugin;

function sentences(validate: ValidateFunction): readonly string[] {
  return (validate.errors ?? []).slice(0, SHOWN).map(sentence);
}

function sentence({ instancePath, keyword, message, params }: ErrorObject): string {
  const at = instancePath === '' ? 'the whole' : `'${instancePath}'`;
  if (keyword === 'additionalProperties') {
    return `${at} has '${String(params['additionalProperty'])}', which is not foreseen`;
  }
  if (keyword === 'enum') {
    return `${at} must be one of ${JSON.stringify(params['allowedValues'])}`;
  }
  return `${at} ${message ?? 'does not fit'}`;
}
