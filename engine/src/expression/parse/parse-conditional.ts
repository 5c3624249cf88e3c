import type { ConditionalNode } from './ast.ts';
import type { Parser } from './parser.ts';
import { expect, lastEnd } from './parser.ts';

/** `if … then … else …`; the else branch is not optional (DMN 1.5, 10.3.1.2, rule 43). */
export function parseConditional(parser: Parser): ConditionalNode {
  const { start } = expect(parser, 'if');
  const condition = parser.expression();
  expect(parser, 'then');
  const whenTrue = parser.expression();
  expect(parser, 'else');
  const otherwise = parser.expression();
  return { kind: 'conditional', condition, whenTrue, otherwise, start, end: lastEnd(parser) };
}
