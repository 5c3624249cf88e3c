import type { Node, UnaryTestsNode } from './ast.ts';
import { parseArithmetic } from './parse-arithmetic.ts';
import type { Parser } from './parser.ts';
import { accept, expect, isSign, isWord, lastEnd, next, peek } from './parser.ts';
import { arithmeticSign, compareSign } from './signs.ts';

/** `-`, `not(…)` or tests with commas between (DMN 1.5, 10.3.1.2, rules 7, 15, 16). */
export function parseUnaryTests(parser: Parser): UnaryTestsNode {
  const { start } = peek(parser);
  if (isSign(peek(parser), '-') && peek(parser, 1).kind === 'end') {
    next(parser);
    return { kind: 'unary-tests', negated: false, tests: [], start, end: lastEnd(parser) };
  }
  const before = parser.at;
  if (isWord(peek(parser), 'not') && isSign(peek(parser, 1), '(')) {
    parser.at += 2;
    const tests = parseTests(parser);
    if (accept(parser, ')') && peek(parser).kind === 'end') {
      return { kind: 'unary-tests', negated: true, tests, start, end: lastEnd(parser) };
    }
    parser.at = before;
  }
  const tests = parseTests(parser);
  return { kind: 'unary-tests', negated: false, tests, start, end: lastEnd(parser) };
}

/** What stands after `in`: one test, or several in parentheses. */
export function parseMembershipTests(parser: Parser): readonly Node[] {
  if (compareSign(peek(parser))) return [parseTest(parser)];
  if (!isSign(peek(parser), '(')) return [parseArithmetic(parser)];
  return parseListedTests(parser) ?? [parseArithmetic(parser)];
}

/** `(test, test)`; undefined, with nothing read, where the parenthesis means something else. */
function parseListedTests(parser: Parser): readonly Node[] | undefined {
  const before = parser.at;
  expect(parser, '(');
  const outer = parser.inRangeEnd;
  parser.inRangeEnd = false;
  const tests = parseTests(parser);
  parser.inRangeEnd = outer;
  const [only] = tests;
  if (tests.length === 1 && only && only.kind !== 'test' && goesOn(parser)) {
    parser.memo.set(before + 1, { node: only, at: parser.at });
    parser.at = before;
    return undefined;
  }
  expect(parser, ')');
  return tests;
}

/** A range, or a parenthesis that is only the beginning of the operand. */
function goesOn(parser: Parser): boolean {
  const after = peek(parser, 1);
  return (
    isSign(peek(parser), '..') ||
    isSign(after, '.') ||
    isSign(after, '[') ||
    arithmeticSign(after) !== undefined
  );
}

function parseTests(parser: Parser): Node[] {
  const tests = [parseTest(parser)];
  while (accept(parser, ',')) tests.push(parseTest(parser));
  return tests;
}

/** `< value`, or an expression whose value is tested for equality, inclusion or truth. */
function parseTest(parser: Parser): Node {
  const { start } = peek(parser);
  const sign = compareSign(peek(parser));
  if (!sign) return parser.expression();
  next(parser);
  const operand = parseArithmetic(parser);
  return { kind: 'test', sign, operand, start, end: lastEnd(parser) };
}
