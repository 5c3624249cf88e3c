import { LIMITS } from '../limits.ts';
import type { Node } from './ast.ts';
import { position, SyntaxStop } from './syntax-stop.ts';
import type { Token } from './token.ts';

/** The reading head over the tokens of one text; each grammar rule is a function of it. */
export interface Parser {
  readonly source: string;
  readonly tokens: readonly Token[];
  /** Index of the next token. */
  at: number;
  depth: number;
  /** Inside the upper end of a range, where `[` may close it. */
  inRangeEnd: boolean;
  /** Names with special signs that are in scope, such as `net-price`. */
  readonly known: Set<string>;
  /** Tightly written sums that may also be names: the scope decides at run time. */
  readonly candidates: Set<string>;
  /** Expressions read once after `(` of an `in`, so that reading on never costs twice. */
  readonly memo: Map<number, { readonly node: Node; readonly at: number }>;
  /** The rule for a whole expression, handed in so that rules need not import each other. */
  readonly expression: () => Node;
}

const END: Token = { kind: 'end', text: '', start: 0, end: 0 };

export const peek = (parser: Parser, ahead = 0): Token =>
  parser.tokens[parser.at + ahead] ?? parser.tokens.at(-1) ?? END;

export function next(parser: Parser): Token {
  const token = peek(parser);
  parser.at += 1;
  return token;
}

export const isSign = (token: Token, text: string): boolean =>
  token.kind === 'sign' && token.text === text;

export const isWord = (token: Token, text: string): boolean =>
  token.kind === 'word' && token.text === text;

/** Takes the sign or keyword if it comes next. */
export function accept(parser: Parser, text: string): boolean {
  const token = peek(parser);
  if (token.text !== text || (token.kind !== 'sign' && token.kind !== 'word')) return false;
  parser.at += 1;
  return true;
}

export function expect(parser: Parser, text: string): Token {
  const token = peek(parser);
  if (!accept(parser, text)) throw unexpectedToken(parser, `'${text}'`);
  return token;
}

export function unexpectedToken(parser: Parser, expected: string): SyntaxStop {
  const token = peek(parser);
  const seen = token.kind === 'end' ? 'the text ends' : `found '${clip(token.text)}'`;
  const where = position(parser.source, token.start);
  return new SyntaxStop(`Expected ${expected} at ${where}, but ${seen}.`);
}

const clip = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Runs a rule one level deeper; nesting is bounded so that no text can exhaust the stack. */
export function nested<T>(parser: Parser, rule: (parser: Parser) => T): T {
  if (parser.depth >= LIMITS.parseDepth) {
    throw new SyntaxStop(
      `Expected at most ${LIMITS.parseDepth} levels of nesting, but found more at ` +
        `${position(parser.source, peek(parser).start)}.`,
      'EXPRESSION_DEPTH',
    );
  }
  parser.depth += 1;
  const result = rule(parser);
  parser.depth -= 1;
  return result;
}

/** The end offset of the token just taken. */
export const lastEnd = (parser: Parser): number => parser.tokens[parser.at - 1]?.end ?? 0;
