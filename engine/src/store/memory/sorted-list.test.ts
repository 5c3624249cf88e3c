import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SortedList } from './sorted-list.ts';

const byNumber = (one: number, other: number): number => one - other;

describe('a sorted list', () => {
  it('holds the same as a sorted set does, from any point on', () => {
    const anyStep = fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 3_000 }));
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 4_000, size: 'max' }), (steps) => {
        const list = new SortedList<number>(byNumber);
        const model = new Set<number>();
        for (const [add, value] of steps) {
          if (add) list.add(value);
          else list.remove(value);
          if (add) model.add(value);
          else model.delete(value);
        }
        const sorted = [...model].sort(byNumber);
        expect([...list.from(() => true)]).toEqual(sorted);
        expect([...list.from((value) => value > 1_500)]).toEqual(sorted.filter((v) => v > 1_500));
      }),
      { numRuns: 30 },
    );
  });

  it('splits and empties its blocks', () => {
    const list = new SortedList<number>(byNumber);
    for (let n = 0; n < 5_000; n += 1) list.add((n * 7_919) % 5_000);
    expect([...list.from((value) => value >= 4_990)]).toHaveLength(10);
    for (let n = 0; n < 5_000; n += 1) list.remove(n);
    expect([...list.from(() => true)]).toEqual([]);
    list.add(1);
    expect([...list.from(() => true)]).toEqual([1]);
  });
});
