import { describe, expect, it } from 'vitest';
import type { Json } from '../../model/json.ts';
import { feel } from '../testing/feel.ts';

describe('The conversion and string functions', () => {
  it.each<[string, Json]>([
    ['number("1 000.5", " ", ".")', 1000.5],
    ['number("1.000,5", ".", ",")', 1000.5],
    ['number("12")', 12],
    ['number("abc")', null],
    ['number("0x10")', null],
    ['number("1,000", ",", ",")', null],
    ['string(1.1)', '1.1'],
    ['string(1e-7)', '0.0000001'],
    ['string(null)', null],
    ['string([1, "b", null])', '[1, "b", null]'],
    ['string({a: "x", b c: 1})', '{a: "x", "b c": 1}'],
    ['string(@"P1Y2M")', 'P1Y2M'],
    ['string([1..2))', '[1..2)'],
    ['substring("foobar", 3)', 'obar'],
    ['substring("foobar", 3, 3)', 'oba'],
    ['substring("foobar", -2, 1)', 'a'],
    ['substring("foobar", 0)', null],
    ['substring("😀ab", 2, 1)', 'a'],
    ['string length("😀")', 1],
    ['string length(string: "foo")', 3],
    ['upper case("aBc4")', 'ABC4'],
    ['lower case("aBc4")', 'abc4'],
    ['trim("  a b ")', 'a b'],
    ['substring before("foobar", "bar")', 'foo'],
    ['substring after("foobar", "ob")', 'ar'],
    ['substring before("a", "z")', ''],
    ['contains("foobar", "oba")', true],
    ['starts with("foobar", "fo")', true],
    ['ends with("foobar", "r")', true],
    ['string join(["a", null, "c"], "-")', 'a-c'],
    ['string join(["a", "b"])', 'ab'],
    ['string join(["a", 1])', null],
    ['string length(null)', null],
    ['string length(1)', null],
    ['string length(["abc"])', 3],
  ])('%s is %j', (text, value) => {
    expect(feel(text)).toEqual(value);
  });
});
