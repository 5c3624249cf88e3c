import type { Node } from './ast.ts';
import { parseComparison } from './parse-comparison.ts';
import type { Parser } from './parser.ts';
import { accept, lastEnd } from './parser.ts';

/** `or`, which binds weakest (DMN 1.5, 10.3.1.2, rules 45 and 46). */
export function parseLogic(parser: Parser): Node {
  let left = parseConjunction(parser);
  while (accept(parser, 'or')) left = join(parser, 'or', left, parseConjunction(parser));
  return left;
}

function parseConjunction(parser: Parser): Node {
  let left = parseComparison(parser);
  while (accept(parser, 'and')) left = join(parser, 'and', left, parseComparison(parser));
  return left;
}

const join = (parser: Parser, sign: 'and' | 'or', left: Node, right: Node): Node => ({
  kind: 'logic',
  sign,
  left,
  right,
  start: left.start,
  end: lastEnd(parser),
});
