import type { CompareSign, Node } from './ast.ts';
import { parseArithmetic } from './parse-arithmetic.ts';
import { parseMembershipTests } from './parse-unary-tests.ts';
import type { Parser } from './parser.ts';
import { accept, expect, lastEnd, peek } from './parser.ts';
import { compareSign } from './signs.ts';

/** `=`, `<` and the like, `between` and `in` (DMN 1.5, 10.3.1.2, rule 49). */
export function parseComparison(parser: Parser): Node {
  let left = parseArithmetic(parser);
  for (;;) {
    const sign = compareSign(peek(parser));
    if (sign) left = parseCompared(parser, left, sign);
    else if (accept(parser, 'between')) left = parseBetween(parser, left);
    else if (accept(parser, 'in')) left = parseIn(parser, left);
    else return left;
  }
}

function parseCompared(parser: Parser, left: Node, sign: CompareSign): Node {
  parser.at += 1;
  const right = parseArithmetic(parser);
  return { kind: 'comparison', sign, left, right, start: left.start, end: lastEnd(parser) };
}

function parseBetween(parser: Parser, value: Node): Node {
  const low = parseArithmetic(parser);
  expect(parser, 'and');
  const high = parseArithmetic(parser);
  return { kind: 'between', value, low, high, start: value.start, end: lastEnd(parser) };
}

function parseIn(parser: Parser, value: Node): Node {
  const tests = parseMembershipTests(parser);
  return { kind: 'membership', value, tests, start: value.start, end: lastEnd(parser) };
}
