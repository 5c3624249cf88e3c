import { expect, it } from 'vitest';
import type { StoreUnderTest } from '../store-contract.ts';
import { commitOf, START } from '../store-samples.ts';
import { withStore } from './with-store.ts';

const END = { ended: true, row: { status: 'completed', endedAt: START + 2 } } as const;

/** What becomes of an instance that an archive has taken over. */
export function archivedInstancesLeaveTheirHeads(subject: StoreUnderTest): void {
  const head = { id: 'a', revision: 2, headHash: 'a-2', archive: 'one.jsonl' };

  it(
    'keeps only the head of an instance that was archived',
    withStore(subject, async (store) => {
      for (const id of ['a', 'b']) await store.commit(commitOf(id, 0));
      await store.commit(commitOf('a', 1, END));
      expect(await store.archive(head)).toBe(true);
      expect(await store.load('a')).toBeUndefined();
      expect(await store.history('a')).toEqual([]);
      expect((await store.instances({ limit: 9 })).map(({ id }) => id)).toEqual(['b']);
      expect(await store.instances({ limit: 9, status: 'completed' })).toEqual([]);
      expect(await store.counts()).toMatchObject({ instances: 1, activeInstances: 1 });
      expect(await store.heads({ limit: 9 })).toEqual([
        head,
        { id: 'b', revision: 1, headHash: 'b-1' },
      ]);
      expect(await store.heads({ limit: 9, after: 'a' })).toHaveLength(1);
      expect(await store.archivedIn('a')).toBe('one.jsonl');
      expect(await store.archivedIn('b')).toBeUndefined();
    }),
  );

  it(
    'archives once more the same, and nothing else',
    withStore(subject, async (store) => {
      for (const id of ['a', 'b']) await store.commit(commitOf(id, 0));
      const open = { ...head, id: 'b', revision: 1, headHash: 'b-1' };
      expect(await store.archive(open)).toBe(false);
      await store.commit(commitOf('a', 1, END));
      expect(await store.archive({ ...head, headHash: 'a-1' })).toBe(false);
      expect(await store.archive({ ...head, revision: 1 })).toBe(false);
      expect(await store.archive(head)).toBe(true);
      expect(await store.archive(head)).toBe(true);
      expect(await store.archive({ ...head, archive: 'two.jsonl' })).toBe(false);
      expect(await store.archive({ ...head, id: 'none' })).toBe(false);
      expect((await store.load('b'))?.revision).toBe(1);
    }),
  );
}
