import { LIMITS } from './limits.ts';
import type { Node } from './parse/ast.ts';
import { parseText } from './parse/parse-text.ts';
import { SyntaxStop } from './parse/syntax-stop.ts';

/**
 * What is told of a FEEL text, with or without a leading `=`; nothing where it is none, or deeper than
 * the stack. Never throws.
 */
export function fromText<T>(text: string, tell: (node: Node) => readonly T[]): readonly T[] {
  const source = text.replace(/^\s*=(?!=)/, '').trim();
  if (source.length > LIMITS.textLength) return [];
  try {
    return tell(parseText(source, 'expression').node);
  } catch (stop) {
    // A RangeError is the stack's own bound, as when it is compiled.
    if (stop instanceof SyntaxStop || stop instanceof RangeError) return [];
    throw stop;
  }
}
