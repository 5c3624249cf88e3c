import { describe, expect, it } from 'vitest';
import { createSequentialIds, createTimeOrderedIds } from './index.ts';

describe('time-ordered ids', () => {
  const at = (times: readonly number[]) => {
    let index = 0;
    return { now: () => times[Math.min(index++, times.length - 1)] ?? 0 };
  };

  it('rise with the clock, within a millisecond, and when the clock is set back', () => {
    const clock = at([1_700_000_000_000, 1_700_000_000_000, 1_700_000_000_005, 1_600_000_000_000]);
    const ids = createTimeOrderedIds(clock, () => 0.5);
    const made = Array.from({ length: 6 }, ids.next);
    expect(made).toEqual(made.toSorted());
    expect(new Set(made).size).toBe(6);
  });

  it('never repeat, also when a millisecond has more than its counter holds', () => {
    const ids = createTimeOrderedIds({ now: () => 5 }, () => 0);
    const made = Array.from({ length: 100_000 }, ids.next);
    expect(new Set(made).size).toBe(100_000);
    expect(made).toEqual(made.toSorted());
  });

  it('differ between sources of the same millisecond, and have one width and alphabet', () => {
    const one = createTimeOrderedIds({ now: () => 1_700_000_000_000 }, () => 0.1).next();
    const other = createTimeOrderedIds({ now: () => 1_700_000_000_000 }, () => 0.9).next();
    const far = createTimeOrderedIds({ now: () => 90_000_000_000_000 }, () => 0.999_999).next();
    expect(one).not.toBe(other);
    for (const id of [one, other, far]) expect(id).toMatch(/^[0-9a-z]{19}$/);
  });
});

describe('sequential ids', () => {
  it('count with a prefix and keep their order', () => {
    const ids = createSequentialIds('order');
    expect([ids.next(), ids.next()]).toEqual(['order000001', 'order000002']);
  });
});
