import { describe, expect, it } from 'vitest';
import type { Json } from '../../model/json.ts';
import { feel } from '../testing/feel.ts';

describe('The presence and context functions', () => {
  it.each<[string, Json]>([
    ['is defined(missing)', false],
    ['is defined({a: 1}.a)', true],
    ['get or else(missing, 5)', 5],
    ['get or else(1, 5)', 1],
    ['assert(1, true)', 1],
    ['assert(1, false, "why")', null],
    ['get value({a: 1}, "a")', 1],
    ['get value({a: {b: 2}}, ["a", "b"])', 2],
    ['get entries({a: 1})', [{ key: 'a', value: 1 }]],
    ['context([{key: "a", value: 1}])', { a: 1 }],
    ['context([{key: "a", value: 1}, {key: "a", value: 2}])', null],
    ['context put({x: 1}, "y", 2)', { x: 1, y: 2 }],
    ['context put({x: {a: 0}}, ["x", "a"], 2)', { x: { a: 2 } }],
    ['context merge([{x: 1}, {x: 2, y: 3}])', { x: 2, y: 3 }],
  ])('%s is %j', (text, value) => {
    expect(feel(text)).toEqual(value);
  });
});
