import { unescapeString } from './string-literal.ts';
import { position, SyntaxStop } from './syntax-stop.ts';
import type { Token, TokenKind } from './token.ts';

/** Cuts FEEL text into tokens, dropping white space and comments; ends with a token `end`. */
export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = skipBlank(source, 0);
  while (at < source.length) {
    const token = readToken(source, at);
    tokens.push(token);
    at = skipBlank(source, token.end);
  }
  tokens.push({ kind: 'end', text: '', start: source.length, end: source.length });
  return tokens;
}

const BLANK = /[\s\u0085\u200b\ufeff\u180e]*/y;
const LINE_COMMENT = /\/\/[^\n\r]*/y;
const NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/uy;
/** As rules 28 and 29 of DMN 1.5, 10.3.1.2, with all planes of Unicode. */
const WORD =
  /[?\p{L}_$\u{10000}-\u{EFFFF}][\p{L}\p{M}\p{N}_$\u{10000}-\u{EFFFF}]*(?:['’][\p{L}\p{N}]+)*/uy;
const SIGN = /\.\.|\*\*|<=|>=|!=|->|[()[\]{}<>=+\-*/^.,:]/y;
const STRING = /"((?:[^"\\]|\\[^])*)"/y;
const QUOTED = /`([^`]+)`/y;

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

function skipBlank(source: string, from: number): number {
  let at = from;
  for (;;) {
    at += matchAt(BLANK, source, at)?.[0].length ?? 0;
    const end = commentEnd(source, at);
    if (end === at) return at;
    at = end;
  }
}

function commentEnd(source: string, at: number): number {
  if (!source.startsWith('/*', at)) {
    return at + (matchAt(LINE_COMMENT, source, at)?.[0].length ?? 0);
  }
  const close = source.indexOf('*/', at + 2);
  if (close < 0) throw unexpected(source, at, 'a comment that does not end');
  return close + 2;
}

function readToken(source: string, start: number): Token {
  const first = source.charAt(start);
  if (first === '"') return readString(source, start, start);
  if (first === '@' && source.charAt(start + 1) === '"') {
    return { ...readString(source, start + 1, start), kind: 'at' };
  }
  if (first === '`') {
    const quoted = matchAt(QUOTED, source, start);
    if (quoted) return token('quoted', quoted[1] ?? '', start, start + quoted[0].length);
  }
  for (const [kind, pattern] of PATTERNS) {
    const found = matchAt(pattern, source, start);
    if (found) return token(kind, found[0], start, start + found[0].length);
  }
  throw unexpected(source, start, `'${String.fromCodePoint(source.codePointAt(start) ?? 0)}'`);
}

const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ['number', NUMBER],
  ['word', WORD],
  ['sign', SIGN],
];

function readString(source: string, quote: number, start: number): Token {
  const found = matchAt(STRING, source, quote);
  if (!found) throw unexpected(source, quote, 'a string that does not end');
  return token('string', unescapeString(found[1] ?? ''), start, quote + found[0].length);
}

const token = (kind: TokenKind, text: string, start: number, end: number): Token => ({
  kind,
  text,
  start,
  end,
});

const unexpected = (source: string, at: number, seen: string): SyntaxStop =>
  new SyntaxStop(`Expected FEEL at ${position(source, at)}, but found ${seen}.`);
