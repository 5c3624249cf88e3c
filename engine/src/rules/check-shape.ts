import type { Failure, Result } from '../errors/failure.ts';
import { fail, ok } from '../errors/failure.ts';
import calendarSchema from './calendar/calendar.schema.json' with { type: 'json' };
import { LIMITS } from './limits.ts';
import type { JsonProblem } from './plain-json.ts';
import { plainJson } from './plain-json.ts';
import { problem } from './refuse.ts';
import type { RuleProblem } from './rule-problem.ts';
import ruleSetSchema from './rule-set.schema.json' with { type: 'json' };
import type { CompiledSchema } from './schema/compile-schema.ts';
import { compileSchema } from './schema/compile-schema.ts';
import type { JsonObject } from './schema/json-kinds.ts';
import { isObject } from './schema/json-kinds.ts';
import tableSchema from './table/table.schema.json' with { type: 'json' };

/** What `rules/`, `calendars/` and `tables/` hold. */
export type FileKind = 'rule-set' | 'calendar' | 'table';

/** Copies what claims to be such a file, and names all that is not of its shape. */
export function checkShape(
  kind: FileKind,
  source: unknown,
): Result<JsonObject, readonly RuleProblem[]> {
  const copied = plainJson(source, { ...LIMITS, values: LIMITS.fileValues });
  if (!copied.ok) return fail([unfitJson(kind, copied.problem)]);
  const found = schemaOf(kind).problems(copied.value);
  if (found.length === 0 && isObject(copied.value)) return ok(copied.value);
  const name = nameOf(kind, copied.value);
  return fail(
    found.map(({ path, text }) => ({
      ...problem(
        'RULE_SET_SHAPE',
        `Expected ${name} to fit ${kind}.schema.json, but ${path === '' ? 'the whole' : `'${path}'`} ${text}.`,
      ),
      at: path,
    })),
  );
}

const FILES: Readonly<Record<string, JsonObject>> = {
  'calendar.schema.json': calendarSchema,
  'table.schema.json': tableSchema,
};

const SCHEMAS: Readonly<Record<FileKind, JsonObject>> = {
  'rule-set': ruleSetSchema,
  calendar: calendarSchema,
  table: tableSchema,
};

const compiled = new Map<FileKind, CompiledSchema>();

/** Compiled on first use. */
function schemaOf(kind: FileKind): CompiledSchema {
  const known = compiled.get(kind) ?? compileSchema(SCHEMAS[kind], FILES);
  compiled.set(kind, known);
  return known;
}

const CODES = {
  'not-json': 'RULE_SET_NOT_JSON',
  'too-large': 'RULE_SET_SIZE',
  'forbidden-key': 'RULE_SET_KEY',
} as const satisfies Record<JsonProblem['kind'], string>;

const unfitJson = (kind: FileKind, { kind: code, path, seen }: JsonProblem): Failure =>
  problem(CODES[code], `Expected the ${WORDS[kind]} to be plain JSON at '${path}', but ${seen}.`);

const WORDS: Readonly<Record<FileKind, string>> = {
  'rule-set': 'rule set',
  calendar: 'calendar',
  table: 'table',
};

function nameOf(kind: FileKind, value: unknown): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? `${WORDS[kind]} '${id.slice(0, 128)}'` : `the ${WORDS[kind]}`;
}
