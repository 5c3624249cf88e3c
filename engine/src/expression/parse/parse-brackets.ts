import type { Node } from './ast.ts';
import type { Parser } from './parser.ts';
import { accept, expect, isSign, lastEnd, peek, unexpectedToken } from './parser.ts';

/** `( … )` or a range that excludes its start. */
export function parseParenthesised(parser: Parser): Node {
  const { start } = expect(parser, '(');
  const inner = remembered(parser) ?? unbounded(parser);
  if (accept(parser, '..')) return rangeAfter(parser, inner, { start, startIncluded: false });
  expect(parser, ')');
  return inner;
}

/** `[ … ]`: a list, or a range that includes its start. */
export function parseListOrRange(parser: Parser): Node {
  const { start } = expect(parser, '[');
  const items: Node[] = [];
  if (!isSign(peek(parser), ']')) items.push(unbounded(parser));
  const [first] = items;
  if (first && accept(parser, '..')) {
    return rangeAfter(parser, first, { start, startIncluded: true });
  }
  while (first && accept(parser, ',')) items.push(unbounded(parser));
  expect(parser, ']');
  return { kind: 'list', items, start, end: lastEnd(parser) };
}

/** `]a..b]`: the other way to write an excluded start (DMN 1.5, 10.3.1.2, rule 9). */
export function parseBracketed(parser: Parser): Node {
  const { start } = expect(parser, ']');
  const from = unbounded(parser);
  expect(parser, '..');
  return rangeAfter(parser, from, { start, startIncluded: false });
}

interface RangeStart {
  readonly start: number;
  readonly startIncluded: boolean;
}

function rangeAfter(parser: Parser, from: Node, { start, startIncluded }: RangeStart): Node {
  const outer = parser.inRangeEnd;
  parser.inRangeEnd = true;
  const to = parser.expression();
  parser.inRangeEnd = outer;
  const endIncluded = accept(parser, ']');
  if (!endIncluded && !accept(parser, ')') && !accept(parser, '[')) {
    throw unexpectedToken(parser, `']' or ')'`);
  }
  return { kind: 'range', from, to, startIncluded, endIncluded, start, end: lastEnd(parser) };
}

/** An expression in brackets of its own, where `[` opens a filter as usual. */
function unbounded(parser: Parser): Node {
  const outer = parser.inRangeEnd;
  parser.inRangeEnd = false;
  const node = parser.expression();
  parser.inRangeEnd = outer;
  return node;
}

/** The expression at this point, where an attempt to read tests of an `in` has read it before. */
function remembered(parser: Parser): Node | undefined {
  const memo = parser.memo.get(parser.at);
  if (memo) parser.at = memo.at;
  return memo?.node;
}
