import { describe, expect, it } from 'vitest';
import type { Json } from '../../model/json.ts';
import { feel } from '../testing/feel.ts';

describe('The pattern functions', () => {
  it.each<[string, Json]>([
    ['matches("foobar", "^fo*b")', true],
    ['matches("FOO", "foo")', false],
    ['matches("FOO", "foo", "i")', true],
    ['matches("a\\nb", "a.b", "s")', true],
    ['matches("ab", "a b", "x")', true],
    ['matches("a", "(")', null],
    ['matches("a", "a", "q")', null],
    ['matches("aa", "(a)\\\\1")', null],
    ['replace("abcd", "(ab)|(a)", "[1=$1][2=$2]")', '[1=ab][2=]cd'],
    ['replace("a.b", "\\\\.", "$0$0")', 'a..b'],
    ['replace("a1", "\\\\d", "\\\\$")', 'a$'],
    ['split("John Doe", "\\\\s")', ['John', 'Doe']],
    ['split("a;b;;", ";")', ['a', 'b', '', '']],
    ['split("abc", "")', ['a', 'b', 'c']],
    ['extract("order 12 and 345", "\\\\d+")', ['12', '345']],
  ])('%s is %j', (text, value) => {
    expect(feel(text)).toEqual(value);
  });
});
