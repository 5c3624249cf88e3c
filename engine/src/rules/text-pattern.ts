import { RE2JS } from 're2js';

export interface TextPattern {
  readonly foundIn: (text: string) => boolean;
  /** Instructions: the cost of one character. */
  readonly size: number;
}

/** Characters of a pattern, and instructions that it may come to. */
const MAX_SOURCE = 1_000;
const MAX_SIZE = 5_000;

/**
 * Compiles a pattern with RE2, whose time is linear in text and pattern; undefined where it is none
 * or larger than allowed: `(a{1000}){1000}` is short, and a million instructions long.
 */
export function compileTextPattern(source: string): TextPattern | undefined {
  if (source.length > MAX_SOURCE) return undefined;
  try {
    const compiled = RE2JS.compile(source);
    const size = compiled.programSize();
    if (size > MAX_SIZE) return undefined;
    return { size, foundIn: (text) => compiled.matcher(text).find() };
  } catch {
    return undefined;
  }
}
