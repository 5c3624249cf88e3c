import { describe, expect, it } from 'vitest';
import type { StoreUnderTest } from '../store-contract.ts';
import {
  commitOf,
  entityCommit,
  job,
  message,
  messageSubscription,
  outgoing,
  puts,
  START,
  timer,
  userTask,
} from '../store-samples.ts';
import { withStore } from './with-store.ts';

/** Of stores that are durable. */
export function restartsLoseNothing(subject: StoreUnderTest): void {
  describe('restart', () => {
    it(
      'finds everything again that was there before',
      withStore(subject, async (store, { reopen }) => {
        const commit = commitOf('a', 0, {
          work: puts(
            ...[userTask('a', 1, { task: { candidateGroups: ['sales'] } }), job('a', 2)],
            ...[timer('a', 3, START), messageSubscription('a', 4, { name: 'Paid' })],
          ),
          outgoing: [outgoing('a:1:0')],
          claims: [{ key: 'k', owner: 'a' }],
        });
        await store.commit(commit);
        await store.putMessage(message('m', { name: 'Paid' }));
        await store.putSeal('seal', 0);
        await store.commitEntity(entityCommit('entry/1', 0));
        await store.close();
        const again = await reopen();
        expect(await again.load('a')).toMatchObject({ row: commit.row, revision: 1 });
        expect(await again.history('a')).toEqual([commit.batch]);
        expect(await again.userTasks({ limit: 9, candidateGroup: 'sales' })).toHaveLength(1);
        expect(await again.jobTypes(START)).toEqual(['print']);
        expect(await again.dueTimers(START, 9)).toEqual([timer('a', 3, START)]);
        expect(await again.matchSubscriptions(message('m', { name: 'Paid' }))).toHaveLength(1);
        expect(await again.outgoing(9)).toEqual([outgoing('a:1:0')]);
        expect(await again.messages({ limit: 9 })).toHaveLength(1);
        expect(await again.claimOwner('k')).toBe('a');
        expect(
          await again.entities({ kind: 'entry', where: { status: 'open' }, limit: 9 }),
        ).toEqual([await again.loadEntity('entry/1')]);
        expect(await again.seals()).toEqual(['seal']);
      }),
    );
    it(
      'finishes what was asked for before it closes, and refuses what comes after',
      withStore(subject, async (store, { reopen }) => {
        const asked = Array.from({ length: 40 }, (_, n) => store.commit(commitOf(`i${n}`, 0)));
        const closed = store.close();
        const results = await Promise.all(asked);
        await closed;
        expect(results.every(({ kind }) => kind === 'committed')).toBe(true);
        await expect(store.commit(commitOf('late', 0))).rejects.toMatchObject({
          code: 'STORE_CLOSED',
        });
        await expect(store.load('i0')).rejects.toMatchObject({ code: 'STORE_CLOSED' });
        expect(await (await reopen()).counts()).toMatchObject({ instances: 40 });
      }),
    );
    it(
      'keeps two openings of the same place from both winning a commit',
      withStore(subject, async (store, { reopen }) => {
        const other = await reopen();
        const results = await Promise.all(
          Array.from({ length: 40 }, (_, n) => (n % 2 ? store : other).commit(commitOf('a', 0))),
        );
        expect(results.filter(({ kind }) => kind === 'committed')).toHaveLength(1);
        expect(await store.load('a')).toEqual(await other.load('a'));
      }),
    );
  });
}
