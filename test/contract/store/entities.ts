import { describe, expect, it } from 'vitest';
import type { StoreUnderTest } from '../store-contract.ts';
import { batchOf, commitOf, entityCommit, outgoing } from '../store-samples.ts';
import { withStore } from './with-store.ts';

export function entitiesAreKept(subject: StoreUnderTest): void {
  describe('entities', () => {
    revisionsAreCompared(subject);
    claimsAndCommandsGoWithThem(subject);
    theyAreFound(subject);
    theyAreFoundByBeginnings(subject);
    theyAreSealed(subject);
  });
}

function revisionsAreCompared(subject: StoreUnderTest): void {
  it(
    'gives back what was committed, as soon as the commit is answered',
    withStore(subject, async (store) => {
      const fields = { status: 'open', person: '李雷' };
      const commit = entityCommit('entry/1', 0, { fields });
      expect(await store.commitEntity(commit)).toEqual({ kind: 'committed' });
      expect(await store.loadEntity('entry/1')).toEqual({
        ...{ id: 'entry/1', revision: 1, headHash: 'entry/1-1', fields },
        snapshot: commit.snapshot,
      });
      expect(await store.loadEntity('entry/2')).toBeUndefined();
      expect(await store.load('entry/1')).toBeUndefined();
      expect(await store.history('entry/1')).toEqual([batchOf('entry/1', 1)]);
      expect(await store.counts()).toMatchObject({ entities: 1, instances: 0 });
    }),
  );
  it(
    'refuses a commit that was decided on an older revision and writes nothing of it',
    withStore(subject, async (store) => {
      await store.commitEntity(entityCommit('entry/1', 0));
      const late = entityCommit('entry/1', 0, {
        fields: { status: 'late' },
        claims: [{ key: 'k', owner: 'entry/1' }],
        outgoing: [outgoing('entry/1:1:0')],
      });
      for (const commit of [late, entityCommit('entry/1', 2), entityCommit('entry/9', 1)])
        expect(await store.commitEntity(commit)).toEqual({ kind: 'conflict' });
      expect(await store.claimOwner('k')).toBeUndefined();
      expect(await store.outgoing(9)).toEqual([]);
      expect(await store.history('entry/1')).toHaveLength(1);
      expect(await store.entities({ kind: 'entry', where: { status: 'late' }, limit: 9 })).toEqual(
        [],
      );
    }),
  );
  it(
    'lets exactly one of fifty commits on the same revision win',
    withStore(subject, async (store) => {
      const results = await Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          store.commitEntity(entityCommit('entry/1', 0, { snapshot: String(n) })),
        ),
      );
      const kinds = results.map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'committed')).toHaveLength(1);
      expect((await store.loadEntity('entry/1'))?.snapshot).toBe(
        String(kinds.indexOf('committed')),
      );
    }),
  );
}

function claimsAndCommandsGoWithThem(subject: StoreUnderTest): void {
  it(
    'shares claims with instances: of two commits that want a key, one is told its owner',
    withStore(subject, async (store) => {
      const claims = [{ key: 'k', owner: 'period/1:1:0' }];
      await store.commitEntity(entityCommit('period/1', 0, { claims }));
      const refused = { kind: 'claimed', key: 'k', owner: 'period/1:1:0' };
      const other = { claims: [{ key: 'k', owner: 'other' }] };
      expect(await store.commitEntity(entityCommit('entry/1', 0, other))).toEqual(refused);
      expect(await store.commit(commitOf('a', 0, other))).toEqual(refused);
      await store.commitEntity(entityCommit('period/1', 1, { releases: ['k'] }));
      expect(await store.commitEntity(entityCommit('entry/1', 0, other))).toEqual({
        kind: 'committed',
      });
    }),
  );
  it(
    'keeps a command to another entity until the commit that carries it out, and no longer',
    withStore(subject, async (store) => {
      const command = { kind: 'record', amount: '12.50', actor: { id: 'ann', by: 'user' } };
      const told = {
        ...{ id: 'period/1:1:0', createdAt: 5 },
        target: { kind: 'entity', entityId: 'entry/1', command },
      } as const;
      await store.commitEntity(entityCommit('period/1', 0, { outgoing: [told] }));
      expect(await store.outgoingCommand(told.id)).toEqual(told);
      const [one, other] = await Promise.all([
        store.commitEntity(entityCommit('entry/1', 0, { consumes: told.id })),
        store.commitEntity(entityCommit('entry/2', 0, { consumes: told.id })),
      ]);
      expect([one.kind, other.kind].toSorted()).toEqual(['committed', 'consumed']);
      expect(await store.outgoing(9)).toEqual([]);
    }),
  );
}

function theyAreFound(subject: StoreUnderTest): void {
  it(
    'finds them by kind and exact values, in pages ordered by id, as their newest fields say',
    withStore(subject, async (store) => {
      const of = (person: string, status = 'open') => ({ fields: { person, status } });
      for (const [id, who] of [
        ['entry/3', 'ann'],
        ['entry/1', 'ann'],
        ['entry/2', 'bob'],
        ['entry-line/1', 'ann'],
      ] as const)
        await store.commitEntity(entityCommit(id, 0, of(who)));
      await store.commitEntity(entityCommit('entry/4', 0, of('ann')));
      await store.commitEntity(entityCommit('entry/4', 1, of('ann', 'posted')));
      await store.commitEntity(entityCommit('entry/1', 1, { fields: { person: 'bob' } }));
      const ids = async (where: Record<string, string>, page = {}) =>
        (await store.entities({ kind: 'entry', where, limit: 9, ...page })).map(({ id }) => id);
      expect(await ids({})).toEqual(['entry/1', 'entry/2', 'entry/3', 'entry/4']);
      expect(await ids({}, { after: 'entry/2', limit: 1 })).toEqual(['entry/3']);
      expect(await ids({ person: 'ann' })).toEqual(['entry/3', 'entry/4']);
      expect(await ids({ person: 'bob' }, { after: 'entry/1' })).toEqual(['entry/2']);
      expect(await ids({ person: 'ann', status: 'open' })).toEqual(['entry/3']);
      expect(await ids({ status: 'open', person: 'bob' })).toEqual(['entry/2']);
      expect(await ids({ person: 'nobody' })).toEqual([]);
      expect(await ids({ absent: 'ann' })).toEqual([]);
      expect(await ids({}, { limit: 0 })).toEqual([]);
      const descending = true;
      expect(await ids({}, { descending, limit: 3 })).toEqual(['entry/4', 'entry/3', 'entry/2']);
      expect(await ids({}, { descending, after: 'entry/2' })).toEqual(['entry/1']);
      expect(await ids({ person: 'bob' }, { descending })).toEqual(['entry/2', 'entry/1']);
    }),
  );
}

function theyAreFoundByBeginnings(subject: StoreUnderTest): void {
  it(
    'finds them by how a value begins, in pages ordered by id, with exact values beside it',
    withStore(subject, async (store) => {
      for (const [id, name, status] of [
        ['entry/3', 'hansa', 'open'],
        ['entry/1', 'hanse', 'open'],
        ['entry/2', 'han', 'posted'],
        ['entry/4', 'hao', 'open'],
        ['entry/5', '汉萨', 'open'],
        ['entry-line/1', 'hansa', 'open'],
      ] as const)
        await store.commitEntity(entityCommit(id, 0, { fields: { name, status } }));
      await store.commitEntity(entityCommit('entry/6', 0, { fields: { status: 'hansa' } }));
      const ids = async (value: string, query = {}) =>
        (
          await store.entities({
            ...{ kind: 'entry', prefix: { name: 'name', value }, limit: 9, ...query },
          })
        ).map(({ id }) => id);
      expect(await ids('han')).toEqual(['entry/1', 'entry/2', 'entry/3']);
      expect(await ids('hans')).toEqual(['entry/1', 'entry/3']);
      expect(await ids('han', { after: 'entry/1', limit: 1 })).toEqual(['entry/2']);
      expect(await ids('han', { where: { status: 'open' } })).toEqual(['entry/1', 'entry/3']);
      expect(await ids('汉')).toEqual(['entry/5']);
      const last = { descending: true, limit: 2 };
      expect(await ids('han', last)).toEqual(['entry/3', 'entry/2']);
      expect(await ids('')).toHaveLength(5);
      expect(await ids('x')).toEqual([]);
    }),
  );
}

function theyAreSealed(subject: StoreUnderTest): void {
  it(
    'lists their heads with those of instances, by id, and keeps their history',
    withStore(subject, async (store) => {
      await store.commit(commitOf('a', 0));
      await store.commit(commitOf('z', 0));
      await store.commitEntity(entityCommit('entry/1', 0));
      await store.commitEntity(entityCommit('entry/1', 1));
      const heads = await store.heads({ limit: 9 });
      expect(heads.map(({ id, revision }) => [id, revision])).toEqual([
        ['a', 1],
        ['entry/1', 2],
        ['z', 1],
      ]);
      expect(await store.heads({ limit: 1, after: 'a' })).toEqual([heads[1]]);
      expect(await store.heads({ limit: 9, after: 'entry/1' })).toEqual([heads[2]]);
      expect(await store.history('entry/1', 2)).toEqual([batchOf('entry/1', 2)]);
    }),
  );
}
