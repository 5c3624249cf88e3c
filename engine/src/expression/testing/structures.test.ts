import { describe, expect, it } from 'vitest';
import type { Json } from '../../model/json.ts';
import { feel } from './feel.ts';

describe('Lists', () => {
  it.each<[string, Json]>([
    ['[1, 2, 3][1]', 1],
    ['[1, 2, 3][-1]', 3],
    ['[1, 2, 3][4]', null],
    ['[1, 2, 3][0]', null],
    ['[1, 2, 3][1.5]', null],
    ['[1, 2, 3][item > 1]', [2, 3]],
    ['[1, 2, 3][> 1]', [2, 3]],
    ['[1, 2, 3][true]', [1, 2, 3]],
    ['[][1]', null],
    ['[][item > 1]', []],
    ['null[1]', null],
    ['5[1]', 5],
    ['[{a: 1}, {a: 2}][a = 2]', [{ a: 2 }]],
    ['[{a: 1}, {a: 2}][item.a = 1].a', [1]],
    ['[{ok: true}, {ok: false}][ok]', [{ ok: true }]],
    ['[{a: 1}, {b: 2}].a', [1, null]],
    ['[{item: 5}][item = 5]', [{ item: 5 }]],
    ['{n: 2, r: ["a", "b"][n]}.r', 'b'],
  ])('%s is %j', (text, value) => {
    expect(feel(text)).toEqual(value);
  });
});

describe('Contexts', () => {
  it.each<[string, Json]>([
    ['{a: 1}.a', 1],
    ['{a: 1}.b', null],
    ['{a: 1, b: a + 1}.b', 2],
    ['{"two words": 1}.two words', 1],
    ['{a b: 1}.a b', 1],
    ['{a-b: 1, c: a-b + 1}.c', 2],
    ['{a: 1, a: 2}', null],
    ['{}', {}],
    ['{a: {b: {c: 1}}}.a.b.c', 1],
    ['null.a', null],
    ['"x".a', null],
    ['{if: 1}.if', 1],
  ])('%s is %j', (text, value) => {
    expect(feel(text)).toEqual(value);
  });
});

describe('Prototypes are out of sight', () => {
  it.each<[string, Json]>([
    ['{}.constructor', null],
    ['{}.__proto__', null],
    ['{__proto__: 1}.__proto__', 1],
    ['constructor', null],
    ['toString', null],
    ['"a".length', null],
    ['[1].length', [null]],
    ['get value({}, "constructor")', null],
    ['{hasOwnProperty: 1, a: 2}.a', 2],
    ['context put({}, "__proto__", 1).__proto__', 1],
  ])('%s is %j', (text, value) => {
    expect(feel(text)).toEqual(value);
  });
});

describe('Control', () => {
  it.each<[string, Json]>([
    ['if 1 > 0 then "yes" else "no"', 'yes'],
    ['if null then 1 else 2', 2],
    ['if "true" then 1 else 2', 2],
    ['for i in 1..3 return i * 2', [2, 4, 6]],
    ['for i in 3..1 return i', [3, 2, 1]],
    ['for i in (1..4) return i', [2, 3]],
    ['for i in [1, 2], j in [10, 20] return i + j', [11, 21, 12, 22]],
    ['for i in [1, 2], j in 1..i return j', [1, 1, 2]],
    ['for i in 0..4 return if i = 0 then 1 else partial[-1] * i', [1, 1, 2, 6, 24]],
    ['for d in @"2026-01-30"..@"2026-02-01" return d.day', [30, 31, 1]],
    ['for i in null return i', null],
    ['some i in [1, 2] satisfies i > 1', true],
    ['every i in [1, 2] satisfies i > 1', false],
    ['some i in [] satisfies i > 1', false],
    ['every i in [] satisfies i > 1', true],
    ['some i in [null, 2] satisfies i > 1', true],
    ['some i in [null, 1] satisfies i > 1', null],
    ['every i in [null, 2] satisfies i > 1', null],
    ['some i in [1, 2], j in [2, 3] satisfies i = j', true],
  ])('%s is %j', (text, value) => {
    expect(feel(text)).toEqual(value);
  });
});

describe('Functions', () => {
  it.each<[string, Json]>([
    ['(function(a, b) a + b)(1, 2)', 3],
    ['{f: function(n: number) n * 2, r: f(4)}.r', 8],
    ['{k: 3, f: function(n) n * k, r: f(n: 2)}.r', 6],
    ['{f: function(n) n, r: f()}.r', null],
    ['{f: function(n) n, r: f(m: 1)}.r', null],
    ['{f: function() 7, r: f()}.r', 7],
    ['sort([3, 1, 2], function(a, b) a > b)', [3, 2, 1]],
    ['nothing(1)', null],
    ['{twice: function(f, x) f(f(x)), r: twice(function(x) x + 1, 5)}.r', 7],
    ['{f: upper case, r: f("a")}.r', 'A'],
    ['function(a) a', null],
  ])('%s is %j', (text, value) => {
    expect(feel(text)).toEqual(value);
  });
});

describe('Types', () => {
  it.each<[string, Json]>([
    ['1 instance of number', true],
    ['null instance of number', false],
    ['null instance of Any', false],
    ['null instance of Null', true],
    ['"a" instance of string', true],
    ['[1, 2] instance of list<number>', true],
    ['[1, "a"] instance of list<number>', false],
    ['{a: 1} instance of context<a: number>', true],
    ['{a: 1} instance of context', true],
    ['[1..2] instance of range<number>', true],
    ['@"P1Y" instance of years and months duration', true],
    ['@"P1D" instance of days and time duration', true],
    ['@"2026-01-01T00:00:00" instance of date and time', true],
    ['(function(a) a) instance of function<number> -> number', true],
    ['1 + 1 instance of number', null],
  ])('%s is %j', (text, value) => {
    expect(feel(text)).toEqual(value);
  });
});
