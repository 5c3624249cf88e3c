import { describe, expect, it } from 'vitest';
import type { StoreUnderTest } from '../store-contract.ts';
import {
  commitOf,
  incident,
  job,
  messageSubscription,
  outgoing,
  puts,
  signalSubscription,
  START,
  timer,
  userTask,
} from '../store-samples.ts';
import { withStore } from './with-store.ts';

export function commitsAreAtomic(subject: StoreUnderTest): void {
  describe('commits', () => {
    revisionsAreCompared(subject);
    racesHaveOneWinner(subject);
    endingsClear(subject);
    claimsAreUnique(subject);
    outgoingIsConsumed(subject);
  });
}

function revisionsAreCompared(subject: StoreUnderTest): void {
  it(
    'gives back what was committed, as soon as the commit is answered',
    withStore(subject, async (store) => {
      const commit = commitOf('a', 0, { row: { businessKey: 'PO-1', parentId: 'p' } });
      expect(await store.commit(commit)).toEqual({ kind: 'committed' });
      expect(await store.load('a')).toEqual({
        row: commit.row,
        revision: 1,
        headHash: 'a-1',
        snapshot: commit.snapshot,
      });
      expect(await store.load('b')).toBeUndefined();
    }),
  );
  it(
    'refuses a commit that was decided on an older revision and writes nothing of it',
    withStore(subject, async (store) => {
      await store.commit(commitOf('a', 0));
      const late = commitOf('a', 0, {
        work: puts(userTask('a', 2)),
        claims: [{ key: 'k', owner: 'a' }],
        outgoing: [outgoing('a:1:0')],
      });
      expect(await store.commit(late)).toEqual({ kind: 'conflict' });
      expect(await store.commit(commitOf('a', 2))).toEqual({ kind: 'conflict' });
      expect(await store.commit(commitOf('unknown', 1))).toEqual({ kind: 'conflict' });
      expect(await store.userTask('a:2')).toBeUndefined();
      expect(await store.claimOwner('k')).toBeUndefined();
      expect(await store.outgoing(10)).toEqual([]);
      expect(await store.history('a')).toHaveLength(1);
    }),
  );
  it(
    'lets exactly one of a hundred commits on the same revision win, beside others that all do',
    withStore(subject, async (store) => {
      const rivals = Array.from({ length: 100 }, (_, n) =>
        store.commit(commitOf('a', 0, { snapshot: String(n), work: puts(userTask('a', n)) })),
      );
      const others = Array.from({ length: 100 }, (_, n) => store.commit(commitOf(`b${n}`, 0)));
      const kinds = (await Promise.all(rivals)).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'committed')).toHaveLength(1);
      expect(kinds.filter((kind) => kind === 'conflict')).toHaveLength(99);
      const winner = kinds.indexOf('committed');
      expect((await store.load('a'))?.snapshot).toBe(String(winner));
      expect(await store.userTasks({ limit: 200 })).toEqual([userTask('a', winner)]);
      expect((await Promise.all(others)).every(({ kind }) => kind === 'committed')).toBe(true);
      expect(await store.counts()).toMatchObject({ instances: 101, userTasks: 1 });
    }),
  );
  it(
    'follows the row through its changes',
    withStore(subject, async (store) => {
      await store.commit(commitOf('a', 0));
      await store.commit(commitOf('a', 1, { row: { incidents: 2 } }));
      expect((await store.load('a'))?.row.incidents).toBe(2);
      expect(await store.instances({ limit: 9, withIncidents: true })).toHaveLength(1);
      const end = { status: 'completed', endedAt: START + 9 } as const;
      await store.commit(commitOf('a', 2, { row: end, ended: true }));
      expect((await store.load('a'))?.row).toMatchObject(end);
      expect(await store.instances({ limit: 9, withIncidents: true })).toEqual([]);
      expect((await store.load('a'))?.revision).toBe(3);
    }),
  );
}

function racesHaveOneWinner(subject: StoreUnderTest): void {
  it(
    'lets exactly one of many commits win at every revision, whichever opening they come by',
    withStore(subject, async (store, { reopen }) => {
      const stores = [store, await reopen()];
      for (let revision = 0; revision < 6; revision += 1) {
        const results = await Promise.all(
          Array.from({ length: 20 }, (_, n) => {
            const key = revision * 100 + n;
            const commit = commitOf('a', revision, {
              snapshot: String(key),
              work: puts(userTask('a', key), job('a', 1)),
              outgoing: [outgoing(`a:${revision}:${n}`)],
            });
            return (stores[n % 2] ?? store).commit(commit);
          }),
        );
        const kinds = results.map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind === 'committed')).toHaveLength(1);
        expect(kinds.filter((kind) => kind === 'conflict')).toHaveLength(19);
        const winner = kinds.indexOf('committed');
        expect((await store.load('a'))?.snapshot).toBe(String(revision * 100 + winner));
        expect(await store.userTask(`a:${revision * 100 + winner}`)).toBeDefined();
        expect(await store.outgoingCommand(`a:${revision}:${winner}`)).toBeDefined();
      }
      expect(await store.history('a')).toHaveLength(6);
      expect(await store.counts()).toMatchObject({ userTasks: 6, jobs: 1, outgoing: 6 });
    }),
  );
  it(
    'gives a claim to one of many instances that go on, and anew after each release',
    withStore(subject, async (store, { reopen }) => {
      const stores = [store, await reopen()];
      const ids = Array.from({ length: 12 }, (_, n) => `i${String(n).padStart(2, '0')}`);
      const revisions = new Map(ids.map((id) => [id, 1]));
      for (const id of ids) await store.commit(commitOf(id, 0));
      for (let round = 0; round < 4; round += 1) {
        const results = await Promise.all(
          ids.map((id, n) => {
            const claims = ['other', 'k'].map((key) => ({ key: `${key} ${round % 2}`, owner: id }));
            const commit = commitOf(id, revisions.get(id) ?? 0, { claims });
            return (stores[n % 2] ?? store).commit(commit);
          }),
        );
        const winner = ids[results.findIndex(({ kind }) => kind === 'committed')] ?? '';
        const lost = { kind: 'claimed', key: `other ${round % 2}`, owner: winner };
        expect(results.filter(({ kind }) => kind === 'committed')).toHaveLength(1);
        for (const result of results.filter(({ kind }) => kind !== 'committed'))
          expect(result).toEqual(lost);
        const revision = (revisions.get(winner) ?? 0) + 1;
        const releases = [`k ${round % 2}`, `other ${round % 2}`];
        await store.commit(commitOf(winner, revision, { releases }));
        revisions.set(winner, revision + 1);
        expect(await store.claimOwner(`k ${round % 2}`)).toBeUndefined();
      }
    }),
  );
}

function endingsClear(subject: StoreUnderTest): void {
  it(
    'takes every work item of an instance that ends, and no other',
    withStore(subject, async (store) => {
      const work = (id: string) =>
        puts(
          ...[job(id, 1), userTask(id, 2, { task: { assignee: 'bob' } }), timer(id, 3, START)],
          ...[messageSubscription(id, 4, { name: 'Paid' }), signalSubscription(id, 5, 'closing')],
          incident(id, 6),
        );
      await store.commit(commitOf('a', 0, { work: work('a') }));
      await store.commit(commitOf('ab', 0, { work: work('ab') }));
      await store.commit(commitOf('a', 1, { work: puts(job('a', 7)), ended: true }));
      expect(await store.counts()).toMatchObject({
        ...{ jobs: 1, userTasks: 1, timers: 1, incidents: 1 },
      });
      expect(await store.userTasks({ limit: 9, assignee: 'bob' })).toHaveLength(1);
      expect(await store.signalSubscriptions('closing', { limit: 9 })).toHaveLength(1);
      expect(await store.timersOf('a')).toEqual([]);
      expect(await store.jobs({ limit: 9 })).toEqual([job('ab', 1)]);
    }),
  );
  it(
    'replaces and deletes work items by kind and id',
    withStore(subject, async (store) => {
      const work = puts(job('a', 1), userTask('a', 1), timer('a', 1, START));
      await store.commit(commitOf('a', 0, { work }));
      const changed = userTask('a', 1, { task: { assignee: 'bob', priority: 80 } });
      await store.commit(
        commitOf('a', 1, {
          work: [
            { op: 'delete', work: 'timer', id: 'a:1' },
            { op: 'delete', work: 'incident', id: 'a:1' },
            ...puts(changed),
          ],
        }),
      );
      expect(await store.timersOf('a')).toEqual([]);
      expect(await store.userTask('a:1')).toEqual(changed);
      expect(await store.userTasks({ limit: 9, unassigned: true })).toEqual([]);
      expect(await store.job('a:1')).toEqual(job('a', 1));
    }),
  );
}

function claimsAreUnique(subject: StoreUnderTest): void {
  it(
    'refuses a key that is claimed, names its owner and writes nothing',
    withStore(subject, async (store) => {
      await store.commit(commitOf('a', 0, { claims: [{ key: 'order/PO-1', owner: 'a' }] }));
      const second = commitOf('b', 0, {
        claims: [
          { key: 'other', owner: 'b' },
          { key: 'order/PO-1', owner: 'b' },
        ],
      });
      expect(await store.commit(second)).toEqual({
        kind: 'claimed',
        key: 'order/PO-1',
        owner: 'a',
      });
      expect(await store.load('b')).toBeUndefined();
      expect(await store.claimOwner('other')).toBeUndefined();
      expect(await store.claimOwner('order/PO-1')).toBe('a');
    }),
  );
  it(
    'gives a claim to exactly one of many that ask at once',
    withStore(subject, async (store) => {
      const results = await Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          store.commit(commitOf(`i${n}`, 0, { claims: [{ key: 'k', owner: `i${n}` }] })),
        ),
      );
      const owner = await store.claimOwner('k');
      expect(results.filter(({ kind }) => kind === 'committed')).toHaveLength(1);
      for (const [n, result] of results.entries())
        if (result.kind !== 'committed')
          expect([n, result]).toEqual([n, { kind: 'claimed', key: 'k', owner }]);
      expect(await store.counts()).toMatchObject({ instances: 1 });
    }),
  );
  it(
    'lets a released claim be taken again',
    withStore(subject, async (store) => {
      await store.commit(commitOf('a', 0, { claims: [{ key: 'k', owner: 'a' }] }));
      await store.commit(commitOf('a', 1, { releases: ['k', 'never claimed'], ended: true }));
      expect(await store.claimOwner('k')).toBeUndefined();
      const again = commitOf('b', 0, { claims: [{ key: 'k', owner: 'b' }] });
      expect(await store.commit(again)).toEqual({ kind: 'committed' });
    }),
  );
}

function outgoingIsConsumed(subject: StoreUnderTest): void {
  it(
    'removes the outgoing command with the commit that carries it out, and refuses a second',
    withStore(subject, async (store) => {
      await store.commit(commitOf('a', 0, { outgoing: [outgoing('a:1:0'), outgoing('a:1:1')] }));
      const [first, second] = await Promise.all([
        store.commit(commitOf('b', 0, { consumes: 'a:1:0' })),
        store.commit(commitOf('c', 0, { consumes: 'a:1:0' })),
      ]);
      expect([first.kind, second.kind].toSorted()).toEqual(['committed', 'consumed']);
      expect(await store.outgoing(9)).toEqual([outgoing('a:1:1')]);
      expect(await store.counts()).toMatchObject({ instances: 2 });
    }),
  );
  it(
    'keeps the outgoing command when the commit that consumes it is refused',
    withStore(subject, async (store) => {
      await store.commit(commitOf('a', 0, { outgoing: [outgoing('a:1:0')] }));
      expect(await store.commit(commitOf('a', 0, { consumes: 'a:1:0' }))).toEqual({
        kind: 'conflict',
      });
      expect(await store.outgoingCommand('a:1:0')).toEqual(outgoing('a:1:0'));
    }),
  );
}
