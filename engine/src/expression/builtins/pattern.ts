import { RE2JS } from 're2js';
import { LIMITS } from '../limits.ts';

/** A compiled pattern, with the number of its instructions: the cost of one character of input. */
export interface Pattern {
  readonly regex: RE2JS;
  readonly size: number;
}

const MAX_KEPT = 200;
const kept = new Map<string, Pattern | null>();

/**
 * Compiles an XPath pattern with RE2, whose time grows with the input times the pattern and never
 * faster; look-around and back-references, which break that, are no part of it. Null where the
 * pattern or its flags cannot be read.
 */
export function compilePattern(source: string, flags: string): Pattern | null {
  if (source.length > LIMITS.patternLength || !/^[smix]*$/.test(flags)) return null;
  const key = `${flags}/${source}`;
  const found = kept.get(key);
  if (found !== undefined) return found;
  if (kept.size >= MAX_KEPT) kept.clear();
  const made = compile(source, flags);
  kept.set(key, made);
  return made;
}

/** RE2 reports a pattern it cannot read by throwing. */
function compile(source: string, flags: string): Pattern | null {
  try {
    const text = flags.includes('x') ? withoutBlanks(source) : source;
    const regex = RE2JS.compile(text, flagBits(flags));
    return { regex, size: regex.programSize() };
  } catch {
    return null;
  }
}

const flagBits = (flags: string): number =>
  (flags.includes('i') ? RE2JS.CASE_INSENSITIVE : 0) |
  (flags.includes('s') ? RE2JS.DOTALL : 0) |
  (flags.includes('m') ? RE2JS.MULTILINE : 0);

/** Flag x: white space outside character classes is left out (XPath functions, 5.6.1.1). */
const withoutBlanks = (source: string): string =>
  source.replace(/(\[(?:[^\]\\]|\\[^])*\]|\\[^])|\s+/g, (_whole, keep?: string) => keep ?? '');
