import { describe, expect, it } from 'vitest';
import type { Json } from '../../model/json.ts';
import { feel } from './feel.ts';

describe('Literals', () => {
  it.each<[string, Json]>([
    ['"a\\n\\t\\"b\\" \\u0041 \\U01F600"', 'a\n\t"b" A 😀'],
    ['.5', 0.5],
    ['1.5e3', 1500],
    ['1e-7', 1e-7],
    ['true', true],
    ['null', null],
    ['123456789012345678901234567890', 1.2345678901234568e29],
    ['1 /* one */ + // two\n 2', 3],
    ['"// no comment"', '// no comment'],
    ['@"2026-01-01"', '2026-01-01'],
    ['@"PT90M"', 'PT1H30M'],
    ['@"nonsense"', null],
  ])('%s is %j', (text, value) => {
    expect(feel(text)).toEqual(value);
  });
});
