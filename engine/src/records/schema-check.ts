import type { Json } from '../model/index.ts';
import { compileUserSchema } from '../rules/user-schema.ts';
import type { ValueProblem } from './value-problem.ts';

/** What of a value does not fit, with its place below `path`. */
export type SchemaCheck = (value: Json, path: string) => readonly ValueProblem[];

export type CompiledSchemaCheck =
  | { readonly ok: true; readonly check: SchemaCheck }
  | { readonly ok: false; readonly problem: string };

/** The schema of one field with the keywords that rule sets may use. */
export function schemaCheck(schema: Json): CompiledSchemaCheck {
  const compiled = compileUserSchema(schema);
  if (!compiled.ok) return compiled;
  const check: SchemaCheck = (value, path) =>
    compiled.validate(value).map((sentence) => placed(sentence, path));
  return { ok: true, check };
}

/** `'/0/phone' must be …` below `contacts` is about `contacts[0].phone`. */
function placed(sentence: string, path: string): ValueProblem {
  const match = /^'(?<pointer>\/[^']*)' (?<problem>.*)$/s.exec(sentence);
  const pointer = match?.groups?.['pointer'];
  if (pointer === undefined) return { path, problem: sentence.replace(/^the whole /, '') };
  return { path: pathBelow(path, pointer), problem: match?.groups?.['problem'] ?? sentence };
}

function pathBelow(path: string, pointer: string): string {
  const steps = pointer.slice(1).split('/').map(unescaped);
  return steps.reduce((at, step) => {
    if (/^\d+$/.test(step)) return `${at}[${step}]`;
    return at === '' ? step : `${at}.${step}`;
  }, path);
}

/** RFC 6901 §4. */
const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');
