import { LIMITS } from './limits.ts';
import type { Node } from './parse/ast.ts';
import { parseText } from './parse/parse-text.ts';
import { SyntaxStop } from './parse/syntax-stop.ts';

/** A FEEL text read, with or without a leading `=`; undefined where it is none. Never throws. */
export function parsedOrNothing(text: string): Node | undefined {
  const source = text.replace(/^\s*=(?!=)/, '').trim();
  if (source.length > LIMITS.textLength) return undefined;
  try {
    return parseText(source, 'expression').node;
  } catch (stop) {
    // A RangeError is the stack's own bound, as when it is compiled.
    if (stop instanceof SyntaxStop || stop instanceof RangeError) return undefined;
    throw stop;
  }
}
