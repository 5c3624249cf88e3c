import type { Parser } from './parser.ts';
import { peek } from './parser.ts';

const AFTER_EXPRESSION: ReadonlySet<string> = new Set(
  ') ] , } = != < <= > >= .. : and or in between then else return satisfies'.split(' '),
);

/**
 * Whether the `[` that comes next ends a range such as `[1..5[` instead of opening a filter: the
 * first word of a filter cannot be one of those that only follow an expression.
 */
export function closesRange(parser: Parser): boolean {
  if (!parser.inRangeEnd) return false;
  const after = peek(parser, 1);
  if (after.kind === 'end') return true;
  return (after.kind === 'sign' || after.kind === 'word') && AFTER_EXPRESSION.has(after.text);
}
