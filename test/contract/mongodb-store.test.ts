import { createConnection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../engine/src/ports/index.ts';
import { openMongodbStore } from '../../engine/src/store/mongodb/index.ts';
import { dropDatabase, testUrl, urlOfNewDatabase } from '../servers/mongodb/test-url.ts';
import { DEAD, dieBefore, patchDriver, underFault } from './mongodb/driver-faults.ts';
import { commitOf, entityCommit, puts, userTask } from './store-samples.ts';

const refusalOf = (url: string): Promise<unknown> =>
  openMongodbStore({ url }).then(
    (store) => store.close(),
    (error: unknown) => error,
  );

describe('an address that leads to no MongoDB database', () => {
  it.each(['mongodb://127.0.0.1:27017', 'mongodb://', 'mongodb://ann:secret@host:1/?x=1'])(
    '%s is refused for its form, without showing a password',
    async (url) => {
      const refusal = await refusalOf(url);
      expect(refusal).toMatchObject({ code: 'STORE_ADDRESS_INVALID' });
      expect(String(refusal)).not.toContain('secret');
    },
  );

  it('is refused for an option that MongoDB does not know', async () => {
    const refusal = await refusalOf('mongodb://127.0.0.1:1/waybill?colour=red');
    expect(refusal).toMatchObject({ code: 'STORE_ADDRESS_INVALID' });
  });

  it('says so when nobody answers there', async () => {
    const url = 'mongodb://127.0.0.1:1/waybill?serverSelectionTimeoutMS=300';
    expect(await refusalOf(url)).toMatchObject({ code: 'STORE_UNREACHABLE' });
  });
});

describe.runIf(testUrl)('a store on a MongoDB server', () => {
  // Until the end: a commit that dies may still have writes that are yet to be refused.
  let restore: () => void = () => undefined;
  beforeAll(() => {
    restore = patchDriver();
  });
  afterAll(() => restore());
  const inDatabase = (body: (url: string) => Promise<void>) => async (): Promise<void> => {
    const url = urlOfNewDatabase(testUrl ?? '');
    try {
      await body(url);
    } finally {
      await dropDatabase(url);
    }
  };
  /** Has committed, and died before anything was fanned out. */
  const leaveUnfinished = async (store: Store): Promise<void> => {
    const work = puts(userTask('a', 1));
    const commit = underFault(dieBefore(2), () => store.commit(commitOf('a', 0, { work })));
    await expect(commit).rejects.toThrow(DEAD);
  };

  it(
    'reports the server, missing indexes and unfinished commits',
    inDatabase(async (url) => {
      const store = await openMongodbStore({ url, sweepInterval: 3_600_000 });
      const healthy = await store.inspect?.(true);
      expect(healthy?.findings).toEqual([]);
      expect(healthy?.server).toMatch(/ \d+\.\d+.*, /);
      await leaveUnfinished(store);
      const connection = await createConnection(url).asPromise();
      await connection.collection('batches').dropIndex('instanceId_1_revision_1');
      await connection.close();
      expect((await store.inspect?.(false))?.findings).toMatchObject([
        { code: 'STORE_INDEX_MISSING', message: expect.stringContaining('batches') as unknown },
        { code: 'STORE_COMMITS_UNFINISHED', message: expect.stringContaining('1') as unknown },
      ]);
      await store.close();
    }),
  );

  it(
    'finishes what a crash has left when it is opened',
    inDatabase(async (url) => {
      const crashed = await openMongodbStore({ url, sweepInterval: 3_600_000 });
      await leaveUnfinished(crashed);
      expect(await crashed.userTask('a:1')).toBeUndefined();
      const opened = await openMongodbStore({ url });
      expect(await opened.userTask('a:1')).toEqual(userTask('a', 1));
      await opened.close();
      await crashed.close();
    }),
  );

  it(
    'reports and finishes commits of entities that a crash has left',
    inDatabase(async (url) => {
      const crashed = await openMongodbStore({ url, sweepInterval: 3_600_000 });
      const commit = entityCommit('entry/1', 0, { claims: [{ key: 'k', owner: 'entry/1' }] });
      const dying = underFault(dieBefore(3), () => crashed.commitEntity(commit));
      await expect(dying).rejects.toThrow(DEAD);
      expect((await crashed.inspect?.(false))?.findings).toMatchObject([
        { code: 'STORE_COMMITS_UNFINISHED' },
      ]);
      expect(await crashed.history('entry/1')).toEqual([]);
      const opened = await openMongodbStore({ url });
      expect(await opened.history('entry/1')).toEqual([commit.batch]);
      expect(await opened.claimOwner('k')).toBe('entry/1');
      expect((await opened.inspect?.(false))?.findings).toEqual([]);
      await opened.close();
      await crashed.close();
    }),
  );

  it(
    'finds entities by fields whose names and values look like operators or paths',
    inDatabase(async (url) => {
      const store = await openMongodbStore({ url });
      const fields = { 'a.b': '$ne', $x: '{"$gt":""}' };
      await store.commitEntity(entityCommit('entry/1', 0, { fields }));
      const ids = async (where: Record<string, string>) =>
        (await store.entities({ kind: 'entry', where, limit: 9 })).map(({ id }) => id);
      expect((await store.loadEntity('entry/1'))?.fields).toEqual(fields);
      expect(await ids(fields)).toEqual(['entry/1']);
      expect(await ids({ 'a.b': '$n' })).toEqual([]);
      // As a caller without types might give it.
      expect(await ids({ 'a.b': { $gt: '' } as unknown as string })).toEqual([]);
      await store.close();
    }),
  );

  it(
    'refuses an entity that is larger than a document for its fields, and goes on',
    inDatabase(async (url) => {
      const store = await openMongodbStore({ url });
      const large = entityCommit('entry/1', 0, {
        fields: { note: 'x'.repeat(8 * 1024 * 1024) },
        claims: [{ key: 'k', owner: 'entry/1' }],
      });
      await expect(store.commitEntity(large)).rejects.toMatchObject({
        code: 'STORE_COMMIT_TOO_LARGE',
      });
      const small = { ...large, fields: {} };
      expect(await store.commitEntity(small)).toEqual({ kind: 'committed' });
      await store.close();
    }),
  );

  it(
    'refuses a commit that is larger than a document, and goes on',
    inDatabase(async (url) => {
      const store = await openMongodbStore({ url });
      const snapshot = 'x'.repeat(16 * 1024 * 1024);
      const claims = [{ key: 'k', owner: 'a' }];
      await expect(store.commit(commitOf('a', 0, { snapshot, claims }))).rejects.toMatchObject({
        code: 'STORE_COMMIT_TOO_LARGE',
      });
      expect(await store.load('a')).toBeUndefined();
      expect(await store.commit(commitOf('a', 0, { claims }))).toEqual({ kind: 'committed' });
      await store.close();
    }),
  );

  it(
    'takes values that look like operators or paths as they are',
    inDatabase(async (url) => {
      const store = await openMongodbStore({ url });
      const task = userTask('a', 1, { task: { assignee: '$ne', candidateGroups: ['a.b', '$x'] } });
      const row = { businessKey: '{"$gt":""}' };
      await store.commit(commitOf('a', 0, { row, work: puts(task) }));
      expect(await store.userTasks({ limit: 9, assignee: '$ne' })).toEqual([task]);
      expect(await store.userTasks({ limit: 9, candidateGroup: '$x' })).toEqual([task]);
      expect(await store.instances({ limit: 9, businessKey: '{"$gt":""}' })).toHaveLength(1);
      // As a caller without types might give it.
      const operator = { $gt: '' } as unknown as string;
      const found = store.instances({ limit: 9, businessKey: operator }).catch(() => []);
      expect(await found).toEqual([]);
      await store.close();
    }),
  );
});
