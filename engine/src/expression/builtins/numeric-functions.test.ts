import { describe, expect, it } from 'vitest';
import type { Json } from '../../model/json.ts';
import { feel } from '../testing/feel.ts';

describe('The numeric functions', () => {
  it.each<[string, Json]>([
    ['decimal(1/3, 2)', 0.33],
    ['decimal(1.5, 0)', 2],
    ['decimal(2.5, 0)', 2],
    ['decimal(1234, -2)', 1200],
    ['decimal(1, 9999)', null],
    ['floor(-1.5)', -2],
    ['floor(-1.56, 1)', -1.6],
    ['ceiling(1.1)', 2],
    ['round up(5.5, 0)', 6],
    ['round up(-5.5, 0)', -6],
    ['round down(-5.5, 0)', -5],
    ['round half up(5.5, 0)', 6],
    ['round half up(1.005, 2)', 1.01],
    ['round half down(5.5, 0)', 5],
    ['abs(-10)', 10],
    ['abs(@"-PT5H")', 'PT5H'],
    ['modulo(12, 5)', 2],
    ['modulo(-12, 5)', 3],
    ['modulo(10.1, 4.5)', 1.1],
    ['modulo(1, 0)', null],
    ['sqrt(16)', 4],
    ['sqrt(-1)', null],
    ['log(10)', 2.302585092994046],
    ['log(0)', null],
    ['exp(0)', 1],
    ['odd(5)', true],
    ['even(5)', false],
    ['even(0.5)', false],
    ['round half up(n: 2.345, scale: 2)', 2.35],
  ])('%s is %j', (text, value) => {
    expect(feel(text)).toEqual(value);
  });
});
