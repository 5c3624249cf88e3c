import type { TypeEntry, TypeNode } from './ast.ts';
import { parseDeclaredName } from './parse-name.ts';
import type { Parser } from './parser.ts';
import { accept, expect, isSign, isWord, nested, next, peek, unexpectedToken } from './parser.ts';

/** A type after `instance of` (DMN 1.5, 10.3.1.2, rule 53). */
export const parseType = (parser: Parser): TypeNode => nested(parser, type);

function type(parser: Parser): TypeNode {
  const generic = isSign(peek(parser, 1), '<');
  if (isWord(peek(parser), 'function')) return functionType(parser);
  if (generic && accept(parser, 'list')) return { kind: 'list', item: itemType(parser) };
  if (generic && accept(parser, 'range')) return { kind: 'range', item: itemType(parser) };
  if (generic && accept(parser, 'context')) return { kind: 'context', entries: entries(parser) };
  return { kind: 'named', name: typeName(parser) };
}

function itemType(parser: Parser): TypeNode {
  expect(parser, '<');
  const item = parseType(parser);
  expect(parser, '>');
  return item;
}

function entries(parser: Parser): TypeEntry[] {
  const found: TypeEntry[] = [];
  expect(parser, '<');
  while (!accept(parser, '>')) {
    const key = parseDeclaredName(parser, [':']);
    expect(parser, ':');
    found.push({ key, type: parseType(parser) });
    if (!isSign(peek(parser), '>')) expect(parser, ',');
  }
  return found;
}

/** `function<number, string> -> number`; values are only told apart from other types. */
function functionType(parser: Parser): TypeNode {
  expect(parser, 'function');
  if (accept(parser, '<')) {
    while (!accept(parser, '>')) {
      parseType(parser);
      if (!isSign(peek(parser), '>')) expect(parser, ',');
    }
    expect(parser, '->');
    parseType(parser);
  }
  return { kind: 'function' };
}

const TYPE_NAMES = [
  'days and time duration',
  'years and months duration',
  'date and time',
  'date time',
].map((name) => name.split(' '));

function typeName(parser: Parser): string {
  for (const parts of TYPE_NAMES) {
    if (parts.every((part, index) => isWord(peek(parser, index), part))) {
      parser.at += parts.length;
      return parts.join(' ');
    }
  }
  if (peek(parser).kind !== 'word') throw unexpectedToken(parser, 'a type');
  return next(parser).text;
}
