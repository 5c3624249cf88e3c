import { describe, expect, it } from 'vitest';
import { sameJson } from './same-json.ts';

describe('the same JSON', () => {
  it('has the same members in any order, and none that the other has not', () => {
    expect(sameJson({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true);
    expect(sameJson({ a: 1 }, { a: 1, b: null })).toBe(false);
    expect(sameJson({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(sameJson({ a: null }, { b: null })).toBe(false);
    expect(sameJson([1, 2], [2, 1])).toBe(false);
    expect(sameJson([1], [1, 2])).toBe(false);
    expect(sameJson([], {})).toBe(false);
    expect(sameJson(null, {})).toBe(false);
    expect(sameJson('1', 1)).toBe(false);
  });

  it('is found in one look at each value, however deep', () => {
    let looks = 0;
    const deep = (levels: number): object => ({
      get inside() {
        looks += 1;
        return levels === 0 ? 1 : deep(levels - 1);
      },
    });
    expect(sameJson(deep(20), deep(20))).toBe(true);
    expect(looks).toBe(42);
  });
});
