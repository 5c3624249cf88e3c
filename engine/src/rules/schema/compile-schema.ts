import type { Json } from '../../model/index.ts';
import { isObject, memberOf, textOf } from './json-kinds.ts';
import type { JsonObject } from './json-kinds.ts';
import { KEYWORDS } from './keywords.ts';
import { refuseAt, SchemaStop } from './schema-check.ts';
import type { Check, SchemaProblem } from './schema-check.ts';

export interface CompiledSchema {
  /** The quick answer. */
  readonly fits: (value: Json) => boolean;
  /** All that does not fit, up to twenty; none where everything does. */
  readonly problems: (value: Json) => readonly SchemaProblem[];
}

/** Schemas that `$ref` may name by their file. */
export type SchemaFiles = Readonly<Record<string, JsonObject>>;

/**
 * Compiles a JSON Schema (2020-12) to closures. No text of the schema becomes code, so schemas of
 * users may be compiled, also where a content security policy forbids code from text. Without
 * `files` a schema may not refer to anything: a few references of a user's unfold into billions of
 * checks. Throws `SchemaStop` where the schema is none.
 */
export function compileSchema(schema: JsonObject, files?: SchemaFiles): CompiledSchema {
  const check = compileRoot(schema, files);
  return {
    fits: (value) => check(value, undefined),
    problems: (value) => {
      if (check(value, undefined)) return NONE;
      const problems: SchemaProblem[] = [];
      check(value, { path: '', problems });
      return problems;
    },
  };
}

const NONE: readonly SchemaProblem[] = [];

function compileRoot(root: JsonObject, files: SchemaFiles | undefined): Check {
  const path: string[] = [];
  const compile = (schema: Json, ...keys: readonly string[]): Check => {
    path.push(...keys);
    const check = compileHere(schema);
    path.length -= keys.length;
    return check;
  };
  const compileHere = (schema: Json): Check => {
    if (schema === true) return anything;
    if (schema === false) return nothing;
    if (!isObject(schema)) throw new SchemaStop('a schema must be an object, true or false');
    return all(Object.keys(schema).flatMap((name) => keywordCheck(name, schema)));
  };
  const keywordCheck = (name: string, schema: JsonObject): readonly Check[] => {
    if (files && (name === '$id' || name === '$defs')) return [];
    path.push(name);
    const keyword = Object.hasOwn(KEYWORDS, name) ? KEYWORDS[name] : undefined;
    const refers = files !== undefined && name === '$ref';
    if (!refers && !keyword) throw new SchemaStop('it is not among the keywords allowed');
    const value = schema[name] ?? null;
    const check = refers ? refer(value, files) : keyword?.(value, schema, { compile });
    path.pop();
    return check === undefined ? [] : [check];
  };
  const known = new Map<string, Check | undefined>();
  /** Looked up when it runs, because a schema may contain itself. */
  const refer = (reference: Json, inFiles: SchemaFiles): Check => {
    const text = textOf(reference);
    if (!known.has(text)) {
      known.set(text, undefined);
      known.set(text, target(text, inFiles));
    }
    return (value, at) => known.get(text)?.(value, at) === true;
  };
  const target = (text: string, inFiles: SchemaFiles): Check => {
    const file: JsonObject | undefined = Object.hasOwn(inFiles, text) ? inFiles[text] : undefined;
    if (file !== undefined) return compileRoot(file, inFiles);
    const name = text.replace('#/$defs/', '');
    const definition = memberOf(definitionsOf(root), name);
    if (definition === undefined) throw new SchemaStop(`"${text}" leads nowhere`);
    return compile(definition);
  };
  try {
    return compile(root);
  } catch (stop) {
    if (!(stop instanceof SchemaStop) || stop.path !== undefined) throw stop;
    throw new SchemaStop(stop.message, `/${path.join('/')}`);
  }
}

const definitionsOf = ({ $defs }: JsonObject): JsonObject => (isObject($defs) ? $defs : {});

const anything: Check = () => true;
const nothing: Check = (_value, at) => refuseAt(at, 'must not be there');

function all(checks: readonly Check[]): Check {
  const [first, second] = checks;
  if (first === undefined) return anything;
  if (second === undefined) return first;
  return (value, at) => {
    let fits = true;
    for (const check of checks) {
      fits = check(value, at) && fits;
      if (!fits && at === undefined) return false;
    }
    return fits;
  };
}
