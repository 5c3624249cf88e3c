import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Variables } from '../../engine/src/index.ts';
import { onEveryStore } from '../engine/bench.ts';
import { givenPartners, LI, WANG } from './given-records.ts';

const anyChange: fc.Arbitrary<Variables> = fc.record(
  {
    name: fc.constantFrom('A', 'B', 'C'),
    number: fc.constantFrom('1', '2', '3'),
    staff: fc.option(fc.nat(3)),
    tags: fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
    contacts: fc.option(
      fc.array(fc.record({ person: fc.constantFrom('p', 'q') }), { maxLength: 2 }),
    ),
  },
  { requiredKeys: [] },
);

onEveryStore('whatever is done to records', (open) => {
  it('every version can be read again, and versions differ by what is told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyChange, { maxLength: 8 }), async (changes) => {
        const bench = await givenPartners(open);
        const { records } = bench.engine;
        const { id, values } = await records.create('partner', { number: '1', name: 'A' }, WANG);
        const seen = [values];
        for (const change of changes) {
          const written = await records.update(id, change, WANG);
          if (written.revision > seen.length) seen.push(written.values);
          const [waiting] = written.pending;
          if (waiting) seen.push((await records.approve(id, waiting.change, LI)).values);
        }
        for (const [at, expected] of seen.entries())
          expect((await records.get(id, { revision: at + 1 })).values).toEqual(expected);
        const { changes: told } = await records.compare(id);
        const same = JSON.stringify(seen[0]) === JSON.stringify(seen.at(-1));
        expect(told.length === 0).toBe(same);
        for (const { steps } of told) expect(steps.length).toBeGreaterThan(0);
        expect((await bench.engine.verify()).problems).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('no two have the same key, and a key that is free can be taken', async () => {
    const anyWrite = fc.record({ at: fc.nat(2), number: fc.constantFrom('1', '2', '3', '4') });
    await fc.assert(
      fc.asyncProperty(fc.array(anyWrite, { maxLength: 12 }), async (writes) => {
        const bench = await givenPartners(open);
        const { records } = bench.engine;
        const made = await Promise.all(
          ['1', '2', '3'].map((number) => records.create('partner', { number, name: 'N' }, WANG)),
        );
        await Promise.allSettled(
          writes.map(({ at, number }) => records.update(made[at]?.id ?? '', { number }, WANG)),
        );
        const all = await records.search({ type: 'partner' });
        const numbers = all.map(({ values }) => JSON.stringify(values['number']).slice(1, -1));
        expect(new Set(numbers).size).toBe(3);
        for (const [at, number] of numbers.entries())
          expect((await records.get(`partner/${number}`)).id).toBe(all[at]?.id);
        const free = ['1', '2', '3', '4'].find((number) => !numbers.includes(number));
        await records.create('partner', { number: free ?? '', name: 'N' }, WANG);
      }),
      { numRuns: 15 },
    );
  });
});
