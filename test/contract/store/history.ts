import { describe, expect, it } from 'vitest';
import type { StoreUnderTest } from '../store-contract.ts';
import { batchOf, commitOf, entityCommit } from '../store-samples.ts';
import { withStore } from './with-store.ts';

export function historyIsKept(subject: StoreUnderTest): void {
  describe('history', () => {
    it(
      'gives the batches of an instance in order, from a revision on, so many at a time',
      withStore(subject, async (store) => {
        for (let n = 0; n < 12; n += 1) await store.commit(commitOf('a', n));
        await store.commit(commitOf('ab', 0));
        const all = Array.from({ length: 12 }, (_, n) => batchOf('a', n + 1));
        expect(await store.history('a')).toEqual(all);
        expect(await store.history('a', 11)).toEqual(all.slice(10));
        expect(await store.history('a', 3, 2)).toEqual(all.slice(2, 4));
        expect(await store.history('a', 13)).toEqual([]);
        expect(await store.history('unknown')).toEqual([]);
      }),
    );
    it(
      'puts another text in the place of a detached value or a snapshot, where it is still the same',
      withStore(subject, async (store) => {
        const kept = { d1: { salt: 's1', value: '"Ann"' } };
        const id = 'kind/a';
        const batch = { ...batchOf(id, 1), detached: kept };
        await store.commitEntity(entityCommit(id, 0, { batch }));
        const place = { id, revision: 1, digest: 'd1' };
        expect(await store.replaceDetached({ ...place, from: '"Bob"', to: 'x' })).toBe(false);
        expect(await store.replaceDetached({ ...place, from: '"Ann"', to: 'x' })).toBe(true);
        expect(await store.replaceDetached({ ...place, revision: 2, from: 'x', to: 'y' })).toBe(
          false,
        );
        expect((await store.history(id))[0]?.detached).toEqual({ d1: { salt: '', value: 'x' } });
        const { snapshot: from = '' } = (await store.loadEntity(id)) ?? {};
        const to = '{"other":true}';
        expect(await store.replaceSnapshot({ id, revision: 1, from: 'no', to })).toBe(false);
        expect(await store.replaceSnapshot({ id, revision: 2, from, to })).toBe(false);
        expect(await store.replaceSnapshot({ id, revision: 1, from, to })).toBe(true);
        expect((await store.loadEntity(id))?.snapshot).toBe(to);
        const named = { id, revision: 1, from: to, to, fields: { digest: 'd' } };
        expect(await store.replaceSnapshot(named)).toBe(true);
        const [found, ...others] = await store.entities({
          ...{ kind: 'kind', where: { digest: 'd' }, limit: 9 },
        });
        expect([found?.id, found?.fields, others]).toEqual([id, { digest: 'd' }, []]);
      }),
    );
    it(
      'puts another text in the place of the snapshot of an instance, where it is still the same',
      withStore(subject, async (store) => {
        await store.commit(commitOf('a', 0));
        const { snapshot: from = '' } = (await store.load('a')) ?? {};
        const to = '{"other":true}';
        expect(await store.replaceSnapshot({ id: 'a', revision: 1, from: 'no', to })).toBe(false);
        expect(await store.replaceSnapshot({ id: 'a', revision: 2, from, to })).toBe(false);
        expect(await store.replaceSnapshot({ id: 'a', revision: 1, from, to })).toBe(true);
        expect((await store.load('a'))?.snapshot).toBe(to);
      }),
    );
    it(
      'erases a detached value and its salt, and nothing else',
      withStore(subject, async (store) => {
        const kept = { d1: { salt: 's1', value: '"Ann"' }, d2: { salt: 's2', value: '"Bob"' } };
        const batch = { ...batchOf('a', 1), detached: kept };
        await store.commit(commitOf('a', 0, { batch }));
        expect(await store.eraseDetached('a', 1, 'd1')).toBe(true);
        expect(await store.eraseDetached('a', 1, 'd1')).toBe(false);
        expect(await store.eraseDetached('a', 1, 'd9')).toBe(false);
        expect(await store.eraseDetached('a', 2, 'd2')).toBe(false);
        const erased = { ...kept, d1: { salt: '', value: null } };
        expect(await store.history('a')).toEqual([{ ...batch, detached: erased }]);
      }),
    );
    it(
      'lists the heads of all instances by id, in pages, and keeps seals in order',
      withStore(subject, async (store) => {
        for (const id of ['b', 'a', 'c']) await store.commit(commitOf(id, 0));
        await store.commit(commitOf('b', 1));
        const first = await store.heads({ limit: 2 });
        expect(first).toEqual([
          { id: 'a', revision: 1, headHash: 'a-1' },
          { id: 'b', revision: 2, headHash: 'b-2' },
        ]);
        expect(await store.heads({ limit: 2, after: 'b' })).toEqual([
          { id: 'c', revision: 1, headHash: 'c-1' },
        ]);
        expect(await store.putSeal('{"number":1}', 0)).toBe(true);
        const both = [1, 1].map((earlier) => store.putSeal('{"number":2}', earlier));
        expect((await Promise.all(both)).toSorted()).toEqual([false, true]);
        expect(await store.seals()).toEqual(['{"number":1}', '{"number":2}']);
      }),
    );
  });
}
