import { describe, expect, it } from 'vitest';
import type { Json } from '../../model/json.ts';
import { feel } from './feel.ts';

describe('Arithmetic is decimal', () => {
  it.each<[string, Json]>([
    ['0.1 + 0.2', 0.3],
    ['1.1 * 3', 3.3],
    ['0.3 - 0.1', 0.2],
    ['1 / 3 * 3', 1],
    ['10 - 2 - 3', 5],
    ['2 + 3 * 4', 14],
    ['(2 + 3) * 4', 20],
    ['2 ** 10', 1024],
    ['2 ** 3 ** 2', 64],
    ['-2 ** 2', 4],
    ['- - 1', 1],
    ['7 / 2', 3.5],
    ['2 ** -1', 0.5],
    ['9007199254740993 - 1', 9007199254740992],
    ['string(9007199254740993 + 2)', '9007199254740995'],
    ['9007199254740991 + 2 - 2', 9007199254740991],
    ['1 / 0', null],
    ['1 + null', null],
    ['1 + "a"', null],
    ['"a" + "b"', 'ab'],
    ['0 * -1', 0],
  ])('%s is %j', (text, value) => {
    expect(feel(text)).toEqual(value);
  });
});

describe('Comparison is null across types', () => {
  it.each<[string, Json]>([
    ['1 = 1', true],
    ['1 = 1.0', true],
    ['1 = "1"', null],
    ['1 = null', false],
    ['null = null', true],
    ['null != null', false],
    ['1 != 2', true],
    ['null > 1', null],
    ['"a" < "b"', true],
    ['1 < 2', true],
    ['2 <= 2', true],
    ['0.1 + 0.2 = 0.3', true],
    ['[1, 2] = [1, 2]', true],
    ['{a: 1} = {a: 1}', true],
    ['{a: 1} = {b: 1}', false],
    ['[1] = [2]', false],
    ['true = false', false],
    ['true = 1', null],
    ['@"2026-01-01" = @"2026-01-01"', true],
    ['@"2026-01-01T00:00:00Z" = @"2026-01-01T08:00:00+08:00"', true],
    ['@"2026-01-01" = @"2026-01-01T00:00:00Z"', null],
  ])('%s is %j', (text, value) => {
    expect(feel(text)).toEqual(value);
  });
});

describe('Logic has three values', () => {
  it.each<[string, Json]>([
    ['true and false', false],
    ['true and null', null],
    ['false and null', false],
    ['null and false', false],
    ['true or null', true],
    ['null or true', true],
    ['false or null', null],
    ['1 and true', null],
    ['1 and false', false],
    ['not(true)', false],
    ['not(null)', null],
  ])('%s is %j', (text, value) => {
    expect(feel(text)).toEqual(value);
  });
});

describe('Membership looks into ranges and lists', () => {
  it.each<[string, Json]>([
    ['3 in [1..5]', true],
    ['1 in (1..5]', false],
    ['1 in ]1..5]', false],
    ['5 in [1..5[', false],
    ['5 in [1..5)', false],
    ['3 in (1, 2, 3)', true],
    ['4 in [1, 2, 3]', false],
    ['5 in > 3', true],
    ['5 in (> 3, < 1)', true],
    ['5 in (>= 6)', false],
    ['5 in (? * 2 = 10)', true],
    ['"b" in ["a".."c"]', true],
    ['null in [1..5]', null],
    ['5 between 1 and 5', true],
    ['5 between 6 and 7 or true', true],
    ['5 between null and 7', null],
    ['@"2026-06-01" in [@"2026-01-01"..@"2026-12-31"]', true],
    ['3 in [[1..2], [3..4]]', true],
    ['(1 in [1, 2]) and (3 in (2..4))', true],
    ['2 in (1 + 1)', true],
    ['2 in (1) + 1', true],
  ])('%s is %j', (text, value) => {
    expect(feel(text)).toEqual(value);
  });
});
