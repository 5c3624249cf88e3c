import type { FunctionNode } from './ast.ts';
import { parseDeclaredName } from './parse-name.ts';
import { parseType } from './parse-type.ts';
import type { Parser } from './parser.ts';
import { accept, expect, isWord, lastEnd, peek, unexpectedToken } from './parser.ts';

/** `function(a, b: number) …`; external functions would run other code and are refused. */
export function parseFunction(parser: Parser): FunctionNode {
  const { start } = expect(parser, 'function');
  expect(parser, '(');
  const parameters = accept(parser, ')') ? [] : parseParameters(parser);
  if (isWord(peek(parser), 'external') && peek(parser, 1).text === '{') {
    throw unexpectedToken(parser, 'a function written in FEEL');
  }
  const body = parser.expression();
  return { kind: 'function', parameters, body, start, end: lastEnd(parser) };
}

function parseParameters(parser: Parser): string[] {
  const parameters: string[] = [];
  do {
    parameters.push(parseDeclaredName(parser, [',', ')', ':']));
    if (accept(parser, ':')) parseType(parser);
  } while (accept(parser, ','));
  expect(parser, ')');
  return parameters;
}
