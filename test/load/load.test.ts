import { describe, expect, it } from 'vitest';
import { runLoad } from './run-load.ts';

describe('a server under load', () => {
  it('makes no fault, and shows every write to the next read', async () => {
    const plan = { people: 20, orders: 200, teamSize: 5, seconds: 4, pause: 0.05 };
    const { faults, completed, reads, writes } = await runLoad(plan);
    expect(faults).toEqual([]);
    expect(completed).toBeGreaterThan(20);
    expect(reads.length).toBeGreaterThan(writes.length);
  });
});
