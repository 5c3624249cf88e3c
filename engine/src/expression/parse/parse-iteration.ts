import type { ForNode, Iterator, QuantifiedNode } from './ast.ts';
import { parseDeclaredName } from './parse-name.ts';
import type { Parser } from './parser.ts';
import { accept, expect, lastEnd } from './parser.ts';

/** `for x in …, y in … return …` (DMN 1.5, 10.3.1.2, rule 42). */
export function parseFor(parser: Parser): ForNode {
  const { start } = expect(parser, 'for');
  const iterators = parseIterators(parser);
  expect(parser, 'return');
  const body = parser.expression();
  return { kind: 'for', iterators, body, start, end: lastEnd(parser) };
}

/** `some x in … satisfies …` (DMN 1.5, 10.3.1.2, rule 44). */
export function parseQuantified(parser: Parser, quantifier: 'some' | 'every'): QuantifiedNode {
  const { start } = expect(parser, quantifier);
  const iterators = parseIterators(parser);
  expect(parser, 'satisfies');
  const body = parser.expression();
  return { kind: 'quantified', quantifier, iterators, body, start, end: lastEnd(parser) };
}

function parseIterators(parser: Parser): Iterator[] {
  const iterators: Iterator[] = [];
  do {
    const name = parseDeclaredName(parser, ['in']);
    expect(parser, 'in');
    const from = parser.expression();
    iterators.push(accept(parser, '..') ? { name, from, to: parser.expression() } : { name, from });
  } while (accept(parser, ','));
  return iterators;
}
