import type { Json } from '../../model/index.ts';

export interface SchemaProblem {
  /** JSON Pointer (RFC 6901); the empty text is the whole value. */
  readonly path: string;
  /** "must be string", "has no 'grade'": what comes after the name of the place. */
  readonly text: string;
}

/** Where a check stands, and where it writes down what does not fit. */
export interface Place {
  readonly path: string;
  readonly problems: SchemaProblem[];
}

/** One keyword or schema. Without a place it only answers, and stops at the first thing wrong. */
export type Check = (value: Json, at: Place | undefined) => boolean;

/** What a keyword compiles with. */
export interface SchemaCompiler {
  /** `keys` lead from the keyword to the schema. */
  readonly compile: (schema: Json, ...keys: readonly string[]) => Check;
}

/** Gives the check of one keyword; undefined where the keyword only tells. Throws `SchemaStop`. */
export type Keyword = (
  value: Json,
  schema: Readonly<Record<string, Json>>,
  compiler: SchemaCompiler,
) => Check | undefined;

/** Leaves the nest of schemas at what is wrong in one; it never passes `compileSchema`. */
export class SchemaStop extends Error {
  /** JSON Pointer into the schema. */
  readonly path: string | undefined;
  constructor(message: string, path?: string) {
    super(message);
    this.path = path;
  }
}

const MAX_PROBLEMS = 20;

export function refuseAt(at: Place | undefined, text: string): false {
  if (at !== undefined && at.problems.length < MAX_PROBLEMS) {
    at.problems.push({ path: at.path, text });
  }
  return false;
}

export const inside = (at: Place | undefined, key: string | number): Place | undefined =>
  at && { path: `${at.path}/${escaped(String(key))}`, problems: at.problems };

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
