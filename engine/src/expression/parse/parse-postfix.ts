import type { Node } from './ast.ts';
import { parseDeclaredName, parseMemberName } from './parse-name.ts';
import { parseOperand } from './parse-operand.ts';
import type { Parser } from './parser.ts';
import { accept, expect, isSign, lastEnd, peek } from './parser.ts';
import { closesRange } from './range-end.ts';

/** Paths, filters and calls after an operand (DMN 1.5, 10.3.1.2, rules 38 to 41 and 50, 51). */
export function parsePostfix(parser: Parser): Node {
  let node = parseOperand(parser);
  for (;;) {
    const token = peek(parser);
    if (isSign(token, '.')) node = parsePath(parser, node);
    else if (isSign(token, '(')) node = parseCall(parser, node);
    else if (isSign(token, '[') && !closesRange(parser)) node = parseFilter(parser, node);
    else return node;
  }
}

function parsePath(parser: Parser, target: Node): Node {
  expect(parser, '.');
  const name = parseMemberName(parser);
  return { kind: 'path', target, name, start: target.start, end: lastEnd(parser) };
}

function parseFilter(parser: Parser, target: Node): Node {
  expect(parser, '[');
  const outer = parser.inRangeEnd;
  parser.inRangeEnd = false;
  const filter = parser.expression();
  parser.inRangeEnd = outer;
  expect(parser, ']');
  return { kind: 'filter', target, filter, start: target.start, end: lastEnd(parser) };
}

function parseCall(parser: Parser, callee: Node): Node {
  expect(parser, '(');
  const outer = parser.inRangeEnd;
  parser.inRangeEnd = false;
  const args: Node[] = [];
  const names: string[] = [];
  while (!isSign(peek(parser), ')')) {
    const name = parseArgumentName(parser);
    if (name !== undefined) names.push(name);
    args.push(parser.expression());
    if (!accept(parser, ',')) break;
  }
  parser.inRangeEnd = outer;
  if (names.length > 0 && names.length !== args.length) expect(parser, 'a name for each argument');
  expect(parser, ')');
  const span = { start: callee.start, end: lastEnd(parser) };
  return names.length > 0
    ? { kind: 'call', callee, args, names, ...span }
    : { kind: 'call', callee, args, ...span };
}

/** A name followed by a colon; anything else is left for the expression rule. */
function parseArgumentName(parser: Parser): string | undefined {
  if (peek(parser).kind !== 'word' && peek(parser).kind !== 'quoted') return undefined;
  let ahead = 1;
  while (peek(parser, ahead).kind === 'word') ahead += 1;
  if (!isSign(peek(parser, ahead), ':')) return undefined;
  const name = parseDeclaredName(parser, [':']);
  expect(parser, ':');
  return name;
}
