import type { Node } from './ast.ts';
import { parseConditional } from './parse-conditional.ts';
import { parseFunction } from './parse-function.ts';
import { parseFor, parseQuantified } from './parse-iteration.ts';
import { parseLogic } from './parse-logic.ts';
import type { Parser } from './parser.ts';
import { nested, peek } from './parser.ts';

/** A textual expression (DMN 1.5, 10.3.1.2, rule 2). */
export const parseExpression = (parser: Parser): Node => nested(parser, expression);

function expression(parser: Parser): Node {
  const first = peek(parser);
  if (first.kind !== 'word') return parseLogic(parser);
  switch (first.text) {
    case 'if':
      return parseConditional(parser);
    case 'for':
      return parseFor(parser);
    case 'some':
    case 'every':
      return parseQuantified(parser, first.text);
    case 'function':
      return parseFunction(parser);
    default:
      return parseLogic(parser);
  }
}
