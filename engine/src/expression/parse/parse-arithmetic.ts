import type { ArithmeticSign, Node } from './ast.ts';
import { parsePostfix } from './parse-postfix.ts';
import { parseType } from './parse-type.ts';
import type { Parser } from './parser.ts';
import { accept, expect, isWord, lastEnd, nested, peek } from './parser.ts';
import { arithmeticSign } from './signs.ts';

/** The precedence levels, weakest first; all are left-associative (DMN 1.5, 10.3.1.2, rule 4). */
const LEVELS: readonly (readonly ArithmeticSign[])[] = [['+', '-'], ['*', '/'], ['**']];

export const parseArithmetic = (parser: Parser): Node => parseLevel(parser, 0);

function parseLevel(parser: Parser, level: number): Node {
  const signs = LEVELS[level];
  if (!signs) return parseNegation(parser);
  let left = parseLevel(parser, level + 1);
  for (;;) {
    const sign = arithmeticSign(peek(parser));
    if (sign === undefined || !signs.includes(sign)) return left;
    parser.at += 1;
    const right = parseLevel(parser, level + 1);
    left = { kind: 'arithmetic', sign, left, right, start: left.start, end: lastEnd(parser) };
  }
}

/** Minus binds tighter than `**`: `-2 ** 2` is 4 (rule 4, letter d after c). */
function parseNegation(parser: Parser): Node {
  const { start } = peek(parser);
  if (!accept(parser, '-')) return parseInstanceOf(parser);
  const operand = nested(parser, parseNegation);
  return { kind: 'negation', operand, start, end: lastEnd(parser) };
}

function parseInstanceOf(parser: Parser): Node {
  const value = parsePostfix(parser);
  if (!isWord(peek(parser), 'instance') || !isWord(peek(parser, 1), 'of')) return value;
  expect(parser, 'instance');
  expect(parser, 'of');
  const type = parseType(parser);
  return { kind: 'instance-of', value, type, start: value.start, end: lastEnd(parser) };
}
