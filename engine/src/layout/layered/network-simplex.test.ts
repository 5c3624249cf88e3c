import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimise } from './network-simplex.ts';

interface Given {
  readonly count: number;
  readonly arcs: readonly { a: number; b: number; least: number; weight: number }[];
}

const given = fc.integer({ min: 2, max: 5 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    arcs: fc.array(
      fc.record({
        a: fc.integer({ min: 0, max: count - 1 }),
        b: fc.integer({ min: 0, max: count - 1 }),
        least: fc.integer({ min: 0, max: 2 }),
        weight: fc.integer({ min: 0, max: 3 }),
      }),
      { maxLength: 9 },
    ),
  }),
);

/** Arcs that all lead onward, so that there is no cycle. */
const onward = ({ arcs }: Given): Given['arcs'] =>
  arcs.flatMap((arc) =>
    arc.a === arc.b ? [] : [arc.a < arc.b ? arc : { ...arc, a: arc.b, b: arc.a }],
  );

function costOf(arcs: Given['arcs'], values: readonly number[]): number {
  return arcs.reduce((sum, { a, b, least, weight }) => {
    const length = values[b]! - values[a]!;
    return length < least ? Infinity : sum + weight * length;
  }, 0);
}

/** By trying every way; no arc needs more than 2 per step. */
function leastCost({ count }: Given, arcs: Given['arcs']): number {
  let best = Infinity;
  const values = Array.from({ length: count }, () => 0);
  const most = 2 * (count - 1);
  const tryFrom = (at: number): void => {
    if (at === count) best = Math.min(best, costOf(arcs, values));
    else for (values[at] = 0; values[at] <= most; values[at] += 1) tryFrom(at + 1);
  };
  tryFrom(0);
  return best;
}

describe('minimise', () => {
  it('finds the least weighted length there is, with all arcs long enough', () => {
    fc.assert(
      fc.property(given, (problem) => {
        const arcs = onward(problem);
        const ranks = Array.from({ length: problem.count }, () => ({ value: 0 }));
        minimise(
          arcs.map(({ a, b, least, weight }) => ({
            from: ranks[a]!,
            to: ranks[b]!,
            least,
            weight,
          })),
          ranks,
        );
        expect(
          costOf(
            arcs,
            ranks.map(({ value }) => value),
          ),
        ).toBe(leastCost(problem, arcs));
      }),
      { numRuns: 200 },
    );
  });

  it('refuses arcs that go round in a circle', () => {
    const [a, b] = [{ value: 0 }, { value: 0 }];
    const arcs = [
      { from: a, to: b, least: 1, weight: 1 },
      { from: b, to: a, least: 1, weight: 1 },
    ];
    expect(() => minimise(arcs, [a, b])).toThrow('without a cycle');
  });
});
