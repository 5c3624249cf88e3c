import { describe, expect, it } from 'vitest';
import type { StoreUnderTest } from '../store-contract.ts';
import { withStore } from './with-store.ts';

const asking = (id: string, attempt: string, until: number) => ({
  ...{ id, digest: `of ${id}`, attempt, until },
});

export function answersAreKept(subject: StoreUnderTest): void {
  describe('answers to repeated requests', () => {
    it(
      'lets one of many attempts begin, and tells the others of it until it is over',
      withStore(subject, async (store, { reopen }) => {
        const other = await reopen();
        const attempts = ['1', '2', '3', '4', '5', '6'].map((attempt, place) =>
          (place % 2 === 0 ? store : other).beginAnswer(asking('a', attempt, 10), 0),
        );
        const told = (await Promise.all(attempts)).filter((one) => one !== undefined);
        expect(new Set(told.map(({ attempt }) => attempt)).size).toBe(1);
        expect(told).toHaveLength(5);
        expect(await other.beginAnswer(asking('a', 'late', 20), 9)).toMatchObject({ until: 10 });
        expect(await other.beginAnswer(asking('a', 'late', 20), 10)).toBeUndefined();
        expect(await store.beginAnswer(asking('a', 'last', 30), 11)).toEqual(
          asking('a', 'late', 20),
        );
      }),
    );
    it(
      'keeps what the attempt has answered, and nothing of one that was given up',
      withStore(subject, async (store) => {
        await store.beginAnswer(asking('a', 'old', 5), 0);
        await store.beginAnswer(asking('a', 'new', 20), 5);
        expect(await store.keepAnswer({ id: 'a', attempt: 'old', until: 99, answer: 'x' })).toBe(
          false,
        );
        await store.dropAnswer({ id: 'a', attempt: 'old' });
        expect(await store.keepAnswer({ id: 'a', attempt: 'new', until: 25 })).toBe(true);
        const answered = { id: 'a', attempt: 'new', until: 30, answer: '["x"]' };
        expect(await store.keepAnswer(answered)).toBe(true);
        // As when the putting off was asked for first and comes late.
        expect(await store.keepAnswer({ id: 'a', attempt: 'new', until: 26 })).toBe(false);
        const found = await store.beginAnswer(asking('a', 'again', 40), 29);
        expect(found).toEqual({ digest: 'of a', ...answered });
        expect(await store.beginAnswer(asking('a', 'again', 40), 30)).toBeUndefined();
        expect(await store.beginAnswer(asking('a', 'more', 50), 31)).toEqual(
          asking('a', 'again', 40),
        );
      }),
    );
    it(
      'forgets what was dropped, what is over, and above a number what would be over first',
      withStore(subject, async (store) => {
        for (const [id, until] of [
          ['a', 10],
          ['b', 20],
          ['c', 30],
          ['d', 40],
        ] as const)
          await store.beginAnswer(asking(id, 'one', until), 0);
        await store.dropAnswer({ id: 'd', attempt: 'one' });
        expect(await store.expireAnswers(10, 1)).toBe(2);
        const left = async (id: string) =>
          (await store.beginAnswer(asking(id, 'two', 50), 0))?.attempt ?? 'none';
        expect(await Promise.all(['a', 'b', 'c', 'd'].map(left))).toEqual([
          ...['none', 'none', 'one', 'none'],
        ]);
        expect(await store.expireAnswers(50, 9)).toBe(4);
      }),
    );
  });
}
