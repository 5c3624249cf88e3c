import { describe, expect, it } from 'vitest';
import type { Json } from '../../model/json.ts';
import { compileExpression, constantExpression, variablesScope } from '../index.ts';
import { feel, NOW } from './feel.ts';

const VARIABLES = {
  text: 'a'.repeat(900_000),
  list: Array.from({ length: 90_000 }, (_, index) => index),
  hostile: `${'a'.repeat(40)}!`,
};

/** `{a0: [1, 1], a1: [a0, a0], …}`: small in memory, past every bound when written out. */
const shared = (name: string, levels: number): string =>
  [`${name}0: [1, 1]`]
    .concat(
      Array.from({ length: levels }, (_, at) => `${name}${at + 1}: [${name}${at}, ${name}${at}]`),
    )
    .join(', ');

const failure = (code: string): Json => ({ failure: code });

describe('Hostile expressions end in a failure', () => {
  it.each([
    ['a long range', 'for i in 1..1e9 return i', 'EXPRESSION_BUDGET'],
    ['a long range in a quantifier', 'some i in 1..1e9 satisfies i < 0', 'EXPRESSION_BUDGET'],
    ['nested loops', 'for i in 1..1000, j in 1..1000 return i * j', 'EXPRESSION_BUDGET'],
    ['endless recursion', '(function(f) f(f))(function(f) f(f))', 'EXPRESSION_DEPTH'],
    ['a filter in a loop', 'for i in list return list[item > i]', 'EXPRESSION_BUDGET'],
    ['a costly sort', 'sort(list, function(a, b) a > b)', 'EXPRESSION_BUDGET'],
    ['a growing string', 'for i in 1..10 return text + text', 'EXPRESSION_SIZE'],
    ['a joined string', 'string join([text, text])', 'EXPRESSION_SIZE'],
    ['a growing list', 'for i in 1..10 return concatenate(list, list)', 'EXPRESSION_SIZE'],
    ['a replaced string', 'replace(text, "a", "bbbbbbbb")', 'EXPRESSION_BUDGET'],
    ['a string scanned often', 'for i in 1..9000 return string length(text)', 'EXPRESSION_BUDGET'],
    ['strings compared often', 'for i in 1..9000 return text = text + ""', 'EXPRESSION_BUDGET'],
    ['a pattern with nested repeats', 'matches(text, "(.*)*(.*)*$")', 'EXPRESSION_BUDGET'],
    ['a pattern that counts', 'matches(text, "(a{1,50}){1,20}b")', 'EXPRESSION_BUDGET'],
    ['a shared result', `{${shared('a', 40)}}`, 'EXPRESSION_SIZE'],
    ['a shared string', `string({${shared('a', 40)}})`, 'EXPRESSION_BUDGET'],
    ['a shared list to flatten', `flatten([{${shared('a', 40)}}.a40])`, 'EXPRESSION_BUDGET'],
    [
      'shared lists to compare',
      `{${shared('a', 40)}, ${shared('b', 40)}, r: a40 = b40}.r`,
      'EXPRESSION_BUDGET',
    ],
    ['powers that cost', 'for i in 1..9000 return 1.001 ** (i + 0.5)', 'EXPRESSION_BUDGET'],
    ['zones that cost', 'for i in 1..9000 return now() + @"PT1H"', 'EXPRESSION_BUDGET'],
    ['partial results copied', 'for i in 1..9000 return partial', 'EXPRESSION_BUDGET'],
  ])('%s', (_name, text, code) => {
    expect(feel(text, VARIABLES)).toEqual(failure(code));
  });

  it.each([
    ['deep parentheses', '('.repeat(300) + '1' + ')'.repeat(300), 'EXPRESSION_DEPTH'],
    ['open lists', '['.repeat(60_000), 'EXPRESSION_DEPTH'],
    ['minus signs', `${'-'.repeat(60_000)}1`, 'EXPRESSION_DEPTH'],
    ['a long sum', `1${'+1'.repeat(30_000)}`, 'EXPRESSION_DEPTH'],
    ['a long path', `a${'.a'.repeat(30_000)}`, 'EXPRESSION_DEPTH'],
    ['nested types', `1 instance of ${'list<'.repeat(5_000)}`, 'EXPRESSION_DEPTH'],
    ['open comments', '/*'.repeat(30_000), 'EXPRESSION_SYNTAX'],
    ['a lone quote', '"'.repeat(30_001), 'EXPRESSION_SYNTAX'],
    [
      'names bound around names',
      `{${Array.from({ length: 8_000 }, (_, at) => `a${at}: z`).join(', ')}}`,
      'EXPRESSION_TEXT_SIZE',
    ],
    [
      'filters around names',
      `a${'[b'.repeat(150)} = [${'z,'.repeat(30_000)}1]${']'.repeat(150)}`,
      'EXPRESSION_TEXT_SIZE',
    ],
    ['too long a text', '1 '.repeat(40_000), 'EXPRESSION_TEXT_SIZE'],
  ])('%s are refused', (_name, text, code) => {
    expect(compileExpression(text)).toMatchObject({ ok: false, failure: { code } });
  });

  it('and what only looks hostile has its value', () => {
    expect(feel('matches(hostile, "^(a+)+$")', VARIABLES)).toBe(false);
    expect(feel('5 in [1..1e9]')).toBe(true);
    expect(feel('x in ('.repeat(90) + '1' + ') + 1'.repeat(90), { x: 1 })).toBeDefined();
    expect(feel(`1${'+1'.repeat(1000)}`)).toBe(1001);
    const entries = Array.from({ length: 1_500 }, (_, at) => `a${at}: x`).join(', ');
    expect(feel(`{${entries}}.a1499`, { x: 1 })).toBe(1);
    expect(feel('9 ** 9 ** 9 ** 9')).toBeNull();
  });
});

describe('Constants and scopes', () => {
  it('hold what they were given', () => {
    const scope = variablesScope({ a: 1 }, { now: NOW, timeZone: 'UTC' });
    expect(constantExpression([1]).evaluate(scope)).toEqual({ ok: true, value: [1] });
    expect(scope.lookup('a')).toBe(1);
    expect(scope.lookup('valueOf')).toBeUndefined();
  });
});
