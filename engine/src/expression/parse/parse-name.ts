import { LIMITS } from '../limits.ts';
import type { Parser } from './parser.ts';
import { isWord, peek, unexpectedToken } from './parser.ts';
import type { Token } from './token.ts';

const KEYWORDS: ReadonlySet<string> = new Set(
  'and or in between then else return satisfies if for some every function true false null'.split(
    ' ',
  ),
);
/** Builtins whose names hold a keyword; read as names only where a call follows. */
const KEYWORD_NAMES = ['date and time', 'years and months duration', 'get or else'].map((name) =>
  name.split(' '),
);
/** Signs that a declared name may hold (DMN 1.5, 10.3.1.2, rule 28). */
const JOINING: ReadonlySet<string> = new Set(['-', '+', '*', '/', '**']);

/** Whether the token can begin or continue a name of several words. */
function isNamePart(parser: Parser, ahead: number): boolean {
  const token = peek(parser, ahead);
  if (token.kind !== 'word' || KEYWORDS.has(token.text)) return false;
  return !(token.text === 'instance' && isWord(peek(parser, ahead + 1), 'of'));
}

/** Reads a variable, function or parameter name, normalised to single spaces. */
export function parseName(parser: Parser): string {
  const token = peek(parser);
  if (token.kind === 'quoted') {
    parser.at += 1;
    return token.text.trim().replace(/\s+/g, ' ');
  }
  const special = keywordName(parser) ?? joinedName(parser);
  if (special !== undefined) return special;
  if (!isNamePart(parser, 0)) throw unexpectedToken(parser, 'a name');
  return words(parser);
}

/** Reads a name after a dot, where a keyword is a name too. */
export function parseMemberName(parser: Parser): string {
  const token = peek(parser);
  if (token.kind === 'word' && !isNamePart(parser, 0)) {
    parser.at += 1;
    return token.text;
  }
  if (token.kind === 'quoted') return parseName(parser);
  if (token.kind !== 'word') throw unexpectedToken(parser, 'a name');
  return words(parser);
}

function words(parser: Parser): string {
  const parts = [peek(parser).text];
  parser.at += 1;
  while (isNamePart(parser, 0) || isNumberPart(parser)) {
    parts.push(peek(parser).text);
    parser.at += 1;
  }
  return parts.join(' ');
}

/** `invoice 2`: digits after a word belong to the name, as nothing else could follow it. */
function isNumberPart(parser: Parser): boolean {
  const token = peek(parser);
  return token.kind === 'number' && /^\d+$/.test(token.text);
}

function keywordName(parser: Parser): string | undefined {
  for (const parts of KEYWORD_NAMES) {
    const called = peek(parser, parts.length).text === '(';
    if (called && parts.every((part, index) => isWord(peek(parser, index), part))) {
      parser.at += parts.length;
      return parts.join(' ');
    }
  }
  return undefined;
}

/** The longest known name with special signs; those with hyphens are noted as candidates. */
function joinedName(parser: Parser): string | undefined {
  if (parser.known.size === 0 && parser.candidates.size >= LIMITS.candidates) return undefined;
  let best: { name: string; length: number } | undefined;
  for (let length = 3; isJoined(parser, length); length += 2) {
    const name = textOf(parser, length);
    if (parser.known.has(name)) best = { name, length };
    else if (/^[^+*/]*$/.test(name) && parser.candidates.size < LIMITS.candidates)
      parser.candidates.add(name);
    if (length >= MAX_JOINED) break;
  }
  if (best) parser.at += best.length;
  return best?.name;
}

/** Tokens of the longest name with special signs that is looked for. */
const MAX_JOINED = 9;

function isJoined(parser: Parser, length: number): boolean {
  const sign = peek(parser, length - 2);
  const word = peek(parser, length - 1);
  return (
    isNamePart(parser, 0) &&
    sign.kind === 'sign' &&
    JOINING.has(sign.text) &&
    isNamePart(parser, length - 1) &&
    touches(peek(parser, length - 3), sign) &&
    touches(sign, word)
  );
}

const touches = (left: Token, right: Token): boolean => left.end === right.start;

const textOf = (parser: Parser, length: number): string =>
  parser.source.slice(peek(parser).start, peek(parser, length - 1).end);

/** Reads the raw text of a context key or iterator up to `stop`, with any special signs. */
export function parseDeclaredName(parser: Parser, stops: readonly string[]): string {
  if (peek(parser).kind === 'quoted') return parseName(parser);
  const first = parser.at;
  while (!stops.includes(peek(parser).text) && isDeclarable(peek(parser))) parser.at += 1;
  if (parser.at === first) throw unexpectedToken(parser, 'a name');
  const start = parser.tokens[first]?.start ?? 0;
  const end = parser.tokens[parser.at - 1]?.end ?? start;
  const name = parser.source.slice(start, end).replace(/\s+/g, ' ');
  if (/[-+*/]/.test(name)) parser.known.add(name);
  return name;
}

const isDeclarable = (token: Token): boolean =>
  token.kind === 'word' ||
  token.kind === 'number' ||
  (token.kind === 'sign' && JOINING.has(token.text));
