import type { ContextNode, Node } from './ast.ts';
import { parseDeclaredName } from './parse-name.ts';
import type { Parser } from './parser.ts';
import { accept, expect, isSign, lastEnd, next, peek } from './parser.ts';

/** `{key: value, "key": value}` (DMN 1.5, 10.3.1.2, rules 57 to 60). */
export function parseContext(parser: Parser): ContextNode {
  const { start } = expect(parser, '{');
  const outer = parser.inRangeEnd;
  parser.inRangeEnd = false;
  const entries: { key: string; value: Node }[] = [];
  while (!isSign(peek(parser), '}')) {
    const key = peek(parser).kind === 'string' ? next(parser).text : declared(parser);
    expect(parser, ':');
    entries.push({ key, value: parser.expression() });
    if (!accept(parser, ',')) break;
  }
  parser.inRangeEnd = outer;
  expect(parser, '}');
  return { kind: 'context', entries, start, end: lastEnd(parser) };
}

const declared = (parser: Parser): string => parseDeclaredName(parser, [':']);
