import type { Node } from './ast.ts';
import { FeelDecimal, fromDecimal } from '../values/decimal.ts';
import { parseBracketed, parseListOrRange, parseParenthesised } from './parse-brackets.ts';
import { parseContext } from './parse-context.ts';
import { parseName } from './parse-name.ts';
import type { Parser } from './parser.ts';
import { lastEnd, next, peek, unexpectedToken } from './parser.ts';
import { compareSign } from './signs.ts';
import type { Token } from './token.ts';

/** Literals, names and everything that stands in brackets (DMN 1.5, 10.3.1.2, rules 3, 5, 30). */
export function parseOperand(parser: Parser): Node {
  const token = peek(parser);
  switch (token.kind) {
    case 'number':
      return literal(next(parser), numberValue(token.text));
    case 'string':
      return literal(next(parser), token.text);
    case 'at':
      next(parser);
      return { kind: 'temporal', text: token.text, start: token.start, end: token.end };
    case 'quoted':
      return name(parser);
    case 'word':
      return word(parser, token);
    default:
      return sign(parser, token);
  }
}

function word(parser: Parser, token: Token): Node {
  switch (token.text) {
    case 'true':
      return literal(next(parser), true);
    case 'false':
      return literal(next(parser), false);
    case 'null':
      return literal(next(parser), null);
    case 'if':
    case 'for':
    case 'some':
    case 'every':
    case 'function':
      return parser.expression();
    default:
      return name(parser);
  }
}

function sign(parser: Parser, token: Token): Node {
  switch (token.text) {
    case '(':
      return parseParenthesised(parser);
    case '[':
      return parseListOrRange(parser);
    case ']':
      return parseBracketed(parser);
    case '{':
      return parseContext(parser);
    default:
      return test(parser);
  }
}

/** `> 5` alone, as in `list[> 5]` and `(> 5)` (DMN 1.5, 10.3.1.2, rule 7). */
function test(parser: Parser): Node {
  const { start } = peek(parser);
  const compare = compareSign(peek(parser));
  if (!compare) throw unexpectedToken(parser, 'an expression');
  next(parser);
  const operand = parser.expression();
  return { kind: 'test', sign: compare, operand, start, end: lastEnd(parser) };
}

function name(parser: Parser): Node {
  const { start } = peek(parser);
  return { kind: 'name', name: parseName(parser), start, end: lastEnd(parser) };
}

const literal = (token: Token, value: Extract<Node, { kind: 'literal' }>['value']): Node => ({
  kind: 'literal',
  value,
  start: token.start,
  end: token.end,
});

/** A JS number where that names the same decimal, else a Decimal; null outside decimal128. */
function numberValue(text: string): Extract<Node, { kind: 'literal' }>['value'] {
  const native = Number(text);
  if (Number.isSafeInteger(native) && /^\d+$/.test(text)) return native;
  const exact = new FeelDecimal(text).toSignificantDigits(34);
  if (Number.isFinite(native) && exact.eq(native))
    return fromDecimal(exact) === null ? null : native;
  return fromDecimal(exact);
}
