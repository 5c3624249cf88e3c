import { describe, expect, it } from 'vitest';
import type { JobItem, LockRequest, Store } from '../../../engine/src/ports/index.ts';
import type { StoreUnderTest } from '../store-contract.ts';
import { commitOf, job, puts, START } from '../store-samples.ts';
import { withStore } from './with-store.ts';

const request = (fields: Partial<LockRequest> = {}): LockRequest => ({
  type: 'print',
  worker: 'w1',
  now: START + 100,
  lockedUntil: START + 200,
  limit: 10,
  ...fields,
});

const filled = (store: Store, ...jobs: readonly JobItem[]) =>
  store.commit(commitOf('a', 0, { work: puts(...jobs) }));

export function jobsAreLocked(subject: StoreUnderTest): void {
  describe('jobs', () => {
    locksAreExclusive(subject);
    blocksKeepTheRest(subject);
    locksEnd(subject);
    timesAreKnown(subject);
  });
}

function locksAreExclusive(subject: StoreUnderTest): void {
  it(
    'hands out the longest ready first, of the type asked for, not before its time, not blocked',
    withStore(subject, async (store) => {
      await filled(
        store,
        ...[job('a', 1, { notBefore: START + 2 }), job('a', 2, { notBefore: START + 1 })],
        ...[job('a', 3, { notBefore: START + 101 }), job('a', 4, { type: 'mail' })],
        job('a', 5, { blocked: true }),
      );
      const locked = await store.lockJobs(request({ limit: 1 }));
      const first = job('a', 2, { notBefore: START + 1 });
      const lock = { lockedBy: 'w1', lockedUntil: START + 200, attempt: 1 };
      expect(locked).toEqual([{ ...first, ...lock }]);
      expect((await store.lockJobs(request())).map(({ id }) => id)).toEqual(['a:1']);
      expect(await store.job('a:2')).toEqual({ ...first, ...lock });
      expect(await store.job('a:4')).toEqual(job('a', 4, { type: 'mail' }));
      expect(await store.job('unknown')).toBeUndefined();
    }),
  );
  it(
    'never gives one job to two workers that ask at once',
    withStore(subject, async (store) => {
      await filled(store, ...Array.from({ length: 60 }, (_, n) => job('a', n)));
      const batches = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          store.lockJobs(request({ worker: `w${n}`, limit: 5 })),
        ),
      );
      const ids = batches.flat().map(({ id }) => id);
      expect(ids).toHaveLength(60);
      expect(new Set(ids).size).toBe(60);
    }),
  );
}

function blocksKeepTheRest(subject: StoreUnderTest): void {
  it(
    'blocks a job and frees it again, with its lock, attempts and time as they were',
    withStore(subject, async (store) => {
      await filled(store, job('a', 1), job('a', 2, { notBefore: START + 150 }));
      const [locked] = await store.lockJobs(request());
      const block = (blocked: boolean, revision: number, keys: readonly number[]) =>
        store.commit(
          commitOf('a', revision, {
            work: keys.map((key) => ({ op: 'block', id: `a:${key}`, type: 'print', blocked })),
          }),
        );
      await block(true, 1, [1, 2, 9]);
      expect(await store.job('a:1')).toEqual({ ...locked, blocked: true });
      expect(await store.lockJobs(request({ now: START + 900 }))).toEqual([]);
      expect(await store.nextJobTime(START)).toBeUndefined();
      await block(false, 2, [1, 2, 9]);
      expect(await store.job('a:1')).toEqual(locked);
      expect(await store.lockJobs(request({ now: START + 149 }))).toEqual([]);
      const later = await store.lockJobs(request({ now: START + 200, worker: 'w2' }));
      expect(later.map(({ id, attempt }) => [id, attempt])).toEqual([
        ['a:2', 1],
        ['a:1', 2],
      ]);
      expect(await store.job('a:9')).toBeUndefined();
    }),
  );
}

function locksEnd(subject: StoreUnderTest): void {
  it(
    'hands a job out again when its lock has run out, and counts the deliveries',
    withStore(subject, async (store) => {
      await filled(store, job('a', 1));
      await store.lockJobs(request());
      expect(await store.lockJobs(request({ now: START + 199 }))).toEqual([]);
      const again = request({ now: START + 200, lockedUntil: START + 300, worker: 'w2' });
      expect(await store.lockJobs(again)).toMatchObject([{ lockedBy: 'w2', attempt: 2 }]);
    }),
  );
  it(
    'makes a lock longer or gives it back, for the worker that holds it alone',
    withStore(subject, async (store) => {
      await filled(store, job('a', 1));
      expect(await store.extendLock('a:1', 'w1', START + 900)).toBe(false);
      await store.lockJobs(request());
      expect(await store.extendLock('a:1', 'w2', START + 900)).toBe(false);
      expect(await store.extendLock('a:1', 'w1', START + 900)).toBe(true);
      expect(await store.lockJobs(request({ now: START + 899 }))).toEqual([]);
      expect(await store.extendLock('a:1', 'w1', 0)).toBe(true);
      expect(await store.extendLock('a:1', 'w1', START + 900)).toBe(false);
      expect(await store.job('a:1')).toEqual(job('a', 1));
      expect(await store.lockJobs(request({ worker: 'w2' }))).toMatchObject([{ attempt: 2 }]);
      expect(await store.extendLock('unknown', 'w1', 0)).toBe(false);
    }),
  );
  it(
    'takes the lock off a job that is put again, and goes on counting its deliveries',
    withStore(subject, async (store) => {
      await filled(store, job('a', 1));
      await store.lockJobs(request());
      const retried = job('a', 1, { notBefore: START + 500 });
      await store.commit(commitOf('a', 1, { work: puts(retried) }));
      expect(await store.job('a:1')).toEqual(retried);
      expect(await store.lockJobs(request({ now: START + 499 }))).toEqual([]);
      expect(await store.lockJobs(request({ now: START + 500 }))).toMatchObject([{ attempt: 2 }]);
    }),
  );
}

function timesAreKnown(subject: StoreUnderTest): void {
  it(
    'knows which types are ready and when the next job will be',
    withStore(subject, async (store) => {
      expect(await store.jobTypes(START)).toEqual([]);
      expect(await store.nextJobTime(START)).toBeUndefined();
      await filled(
        store,
        ...[job('a', 1), job('a', 2, { type: 'mail', notBefore: START + 50 })],
        ...[job('a', 3, { notBefore: START + 70 }), job('a', 4, { type: 'fax', blocked: true })],
      );
      expect(await store.jobTypes(START)).toEqual(['print']);
      expect(await store.jobTypes(START + 50)).toEqual(['mail', 'print']);
      expect(await store.nextJobTime(START)).toBe(START + 50);
      expect(await store.nextJobTime(START + 50)).toBe(START + 70);
      await store.lockJobs(request({ now: START, lockedUntil: START + 60 }));
      expect(await store.nextJobTime(START + 50)).toBe(START + 60);
    }),
  );
  it(
    'lists jobs by id, of an instance and of a type',
    withStore(subject, async (store) => {
      await filled(store, job('a', 1), job('a', 2, { type: 'mail' }));
      await store.commit(commitOf('ab', 0, { work: puts(job('ab', 1)) }));
      const ids = async (query: { instanceId?: string; type?: string; after?: string }) =>
        (await store.jobs({ limit: 9, ...query })).map(({ id }) => id);
      expect(await ids({})).toEqual(['a:1', 'a:2', 'ab:1']);
      expect(await ids({ instanceId: 'a' })).toEqual(['a:1', 'a:2']);
      expect(await ids({ type: 'print' })).toEqual(['a:1', 'ab:1']);
      expect(await ids({ after: 'a:1' })).toEqual(['a:2', 'ab:1']);
    }),
  );
}
