import type { Node } from './ast.ts';
import { tokenize } from './lexer.ts';
import { parseExpression } from './parse-expression.ts';
import { parseUnaryTests } from './parse-unary-tests.ts';
import type { Parser } from './parser.ts';
import { peek, unexpectedToken } from './parser.ts';

export interface Parsed {
  readonly node: Node;
  /** `a-b` written without spaces: a name with a special sign, should the scope hold it. */
  readonly candidates: readonly string[];
}

export type Goal = 'expression' | 'unary-tests';

/** Parses a whole text; `known` are names with special signs that count as names. */
export function parseText(source: string, goal: Goal, known: readonly string[] = []): Parsed {
  const parser: Parser = {
    source,
    tokens: tokenize(source),
    at: 0,
    depth: 0,
    inRangeEnd: false,
    known: new Set(known),
    candidates: new Set(),
    memo: new Map(),
    expression: () => parseExpression(parser),
  };
  const node = goal === 'expression' ? parser.expression() : parseUnaryTests(parser);
  if (peek(parser).kind !== 'end') throw unexpectedToken(parser, 'an operator or the end');
  return { node, candidates: [...parser.candidates] };
}
