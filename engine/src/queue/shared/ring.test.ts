import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ring } from './ring.ts';

describe('a ring', () => {
  it('gives what was put in, in the same order', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer(), { nil: 'take' as const })), (steps) => {
        const ring = new Ring<number>();
        const model: number[] = [];
        for (const step of steps) {
          if (step === 'take') expect(ring.take()).toBe(model.shift());
          else {
            ring.push(step);
            model.push(step);
          }
          expect(ring.size).toBe(model.length);
        }
      }),
    );
  });

  it('stays in order while it is emptied and filled a hundred thousand times', () => {
    const ring = new Ring<number>();
    let taken = 0;
    for (let n = 0; n < 100_000; n += 1) {
      ring.push(n);
      if (n % 3 !== 0) expect(ring.take()).toBe(taken++);
    }
    expect(ring.size).toBe(100_000 - taken);
  });
});
