import { describe, expect, it } from 'vitest';
import { timerPosition } from '../../../engine/src/ports/timer-order.ts';
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
      'pages through all by due time, also over those that have fired meanwhile',
      withStore(subject, async (store) => {
        const timers = [timer('a', 1, START + 30), timer('a', 2, START + 10), timer('a', 3, START)];
        await store.commit(commitOf('a', 0, { work: puts(...timers) }));
        await store.commit(commitOf('b', 0, { work: puts(timer('b', 1, START + 10)) }));
        const ids = (page: readonly { readonly id: string }[]) => page.map(({ id }) => id);
        const first = await store.timers({ limit: 2 });
        expect(ids(first)).toEqual(['a:3', 'a:2']);
        const after = timerPosition(timer('a', 2, START + 10));
        await store.commit(
          commitOf('a', 1, { work: [{ op: 'delete', work: 'timer', id: 'a:2' }] }),
        );
        expect(ids(await store.timers({ limit: 9, after }))).toEqual(['b:1', 'a:1']);
        expect(ids(await store.timers({ limit: 9, dueBefore: START + 30 }))).toEqual([
          'a:3',
          'b:1',
        ]);
        const { processId } = timer('b', 1, START);
        expect(await store.timers({ limit: 9, processId })).toHaveLength(3);
        expect(await store.timers({ limit: 9, processId: 'other' })).toEqual([]);
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
