import { describe, expect, it } from 'vitest';
import { evolve } from '../kernel/evolve.ts';
import { applyBatch, asOf, replay } from './as-of.ts';
import { sampleChain } from './history-fixture.ts';

describe('the state as of a revision', () => {
  const amountAt = (revision: number): unknown => {
    const state = asOf(sampleChain(), revision, evolve);
    return Object.values(state?.executions ?? {})[0]?.variables;
  };

  it('is what the events up to it make, kept values included', () => {
    expect(asOf(sampleChain(), 0, evolve)).toBeUndefined();
    expect(amountAt(1)).toEqual({ amount: 12, phone: '+86 10 1234' });
    expect(amountAt(3)).toMatchObject({ customer: { name: 'ACME', phone: '+49 30 1' } });
  });

  it('is the newest after all of them, also batch by batch', () => {
    const all = replay(sampleChain(), evolve);
    expect(all?.status).toBe('completed');
    expect(asOf(sampleChain(), 5, evolve)).toEqual(all);
    let state: ReturnType<typeof evolve> | undefined;
    for (const batch of sampleChain()) state = applyBatch(state, batch, evolve);
    expect(state).toEqual(all);
  });
});
