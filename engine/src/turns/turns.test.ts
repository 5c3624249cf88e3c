import { describe, expect, it } from 'vitest';
import { openMemoryStore } from '../store/memory/index.ts';
import { createTurns, storeInTurns } from './index.ts';

/** Milliseconds during which nobody else has a turn. */
function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('work in turns', () => {
  it('goes on at once while its stretch lasts', () => {
    const turns = createTurns();
    expect(turns()).toBeUndefined();
    expect(turns()).toBeUndefined();
  });

  it('lets a timer come between its stretches', async () => {
    const turns = createTurns();
    const seen: string[] = [];
    setTimeout(() => seen.push('timer'), 1);
    for (let stretch = 0; stretch < 4; stretch += 1) {
      await turns();
      work(15);
      seen.push('work');
    }
    expect(seen.slice(0, 3)).toContain('timer');
  });

  it('goes on in the order in which it came, however much the first still has to do', async () => {
    const turns = createTurns();
    const seen: string[] = [];
    const job = async (name: string, stretches: number): Promise<void> => {
      for (let at = 0; at < stretches; at += 1) {
        await turns();
        seen.push(name);
        work(15);
      }
    };
    await Promise.all([job('long', 4), job('short', 1)]);
    expect(seen.slice(0, 2)).toEqual(['long', 'short']);
    expect(seen.filter((name) => name === 'long')).toHaveLength(4);
  });

  it('gives of a store what the store gives, and lets others have their turn meanwhile', async () => {
    const store = openMemoryStore();
    const seen: string[] = [];
    const asked = storeInTurns(store, createTurns());
    setTimeout(() => seen.push('timer'), 1);
    for (let stretch = 0; stretch < 4; stretch += 1) {
      expect(await asked.counts()).toEqual(await store.counts());
      work(15);
      seen.push('counts');
    }
    expect(seen.slice(0, 3)).toContain('timer');
    expect(asked.name).toBe('memory');
    await asked.close();
  });
});
