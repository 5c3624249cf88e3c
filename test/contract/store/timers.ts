import { describe, expect, it } from 'vitest';
import type { StoreUnderTest } from '../store-contract.ts';
import { commitOf, puts, START, timer } from '../store-samples.ts';
import { withStore } from './with-store.ts';

export function timersComeDue(subject: StoreUnderTest): void {
  describe('timers', () => {
    it(
      'gives what is due in order of due time, and says when the next one is',
      withStore(subject, async (store) => {
        expect(await store.nextTimer()).toBeUndefined();
        const timers = [timer('a', 1, START + 30), timer('a', 2, START + 10), timer('a', 3, START)];
        await store.commit(commitOf('a', 0, { work: puts(...timers) }));
        await store.commit(commitOf('b', 0, { work: puts(timer('b', 1, START + 10)) }));
        const due = async (now: number, limit: number) =>
          (await store.dueTimers(now, limit)).map(({ id }) => id);
        expect(await due(START + 10, 9)).toEqual(['a:3', 'a:2', 'b:1']);
        expect(await due(START + 10, 2)).toEqual(['a:3', 'a:2']);
        expect(await due(START - 1, 9)).toEqual([]);
        expect(await store.nextTimer()).toBe(START);
        expect(await store.nextTimer(START)).toBe(START + 10);
        expect(await store.nextTimer(START + 30)).toBeUndefined();
        expect(await store.timersOf('a')).toEqual(timers);
      }),
    );
    it(
      'moves a timer that is put again',
      withStore(subject, async (store) => {
        await store.commit(commitOf('a', 0, { work: puts(timer('a', 1, START)) }));
        await store.commit(commitOf('a', 1, { work: puts(timer('a', 1, START + 60)) }));
        expect(await store.dueTimers(START + 59, 9)).toEqual([]);
        expect(await store.dueTimers(START + 60, 9)).toEqual([timer('a', 1, START + 60)]);
        expect(await store.counts()).toMatchObject({ timers: 1 });
      }),
    );
  });
}
