import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommitResult, Store } from '../../engine/src/ports/index.ts';
import { openMemoryStore } from '../../engine/src/store/memory/index.ts';
import { openMongodbStore } from '../../engine/src/store/mongodb/index.ts';
import { dropDatabase, testUrl, urlOfNewDatabase } from '../servers/mongodb/test-url.ts';
import { DEAD, dieBefore, patchDriver, stopBefore, underFault } from './mongodb/driver-faults.ts';
import { commitAll, commitAny, followUp, idOf, revisionOf, VICTIMS } from './mongodb/victims.ts';
import type { AnyCommit, Victim } from './mongodb/victims.ts';
import { commitOf, entityCommit, outgoing, puts, START, userTask } from './store-samples.ts';
import { observe } from './store-steps.ts';

/** Rivals of the stopped process lose patience soon; nothing is swept but on opening. */
const open = (url: string): Promise<Store> =>
  openMongodbStore({ url, patience: 20, sweepInterval: 3_600_000 });

/** More than any commit here takes; a run that needs them all fails. */
const MOST_WRITES = 60;

async function inDatabase<T>(body: (url: string) => Promise<T>): Promise<T> {
  const url = urlOfNewDatabase(testUrl ?? '');
  try {
    return await body(url);
  } finally {
    await dropDatabase(url);
  }
}

async function withStore<T>(url: string, body: (store: Store) => Promise<T>): Promise<T> {
  const store = await open(url);
  try {
    return await body(store);
  } finally {
    await store.close();
  }
}

async function inMemory(commits: readonly AnyCommit[]): Promise<Store> {
  const store = openMemoryStore();
  await commitAll(store, commits);
  return store;
}

describe.runIf(testUrl)('a commit to MongoDB', () => {
  let restore = (): void => undefined;
  beforeAll(() => {
    restore = patchDriver();
  });
  afterAll(() => restore());

  for (const victim of VICTIMS)
    it(`${victim.name}, is whole or not at all when its process dies before any of its writes`, async () => {
      const fates = new Set<string>();
      for (let n = 1; ; n += 1) {
        expect(n).toBeLessThan(MOST_WRITES);
        const fate = await inDatabase((url) => strike(url, victim, n));
        fates.add(fate);
        if (fate === 'survived') break;
      }
      expect([...fates]).toEqual(['not at all', 'whole', 'survived']);
    });

  for (const victim of VICTIMS)
    for (const rival of RIVALS)
      it(`${victim.name}, goes on unharmed after any stop during which ${rival.name}`, async () => {
        const results = new Set<string>();
        for (let n = 1; ; n += 1) {
          expect(n).toBeLessThan(MOST_WRITES);
          const result = await inDatabase((url) => stopAndGoOn({ url, victim, rival, n }));
          if (result === 'never stopped') break;
          results.add(result);
        }
        expect([...results]).toContain('committed');
      });

  for (const victim of VICTIMS.filter(({ commit }) => commit.claims.length > 0))
    for (const how of ASKING)
      it(`${victim.name}, has sent its commands before any of its claims is taken, ${how.name}`, async () => {
        const answers = new Set<boolean>();
        for (let n = 1; ; n += 1) {
          expect(n).toBeLessThan(MOST_WRITES);
          const taken = await inDatabase((url) => askWhileStopped({ url, victim, n, ...how }));
          if (taken === 'never stopped') break;
          answers.add(taken);
        }
        expect(answers).toEqual(new Set([false, true]));
      });
});

/** Kills the commit before its n-th write, opens the store again, looks, and tries again. */
async function strike(url: string, { before, commit }: Victim, n: number): Promise<string> {
  await withStore(url, (store) => commitAll(store, before));
  const fault = dieBefore(n);
  await underFault(fault, async () => {
    // What is open under the fault is dead as well, and so is left to the server.
    const store = await underFault({ ...fault, ...harmless }, () => open(url));
    const result = await commitAny(store, commit).catch((error: unknown) => error);
    if (fault.died()) expect(result).toMatchObject({ message: DEAD });
    await store.close();
  });
  return withStore(url, async (store) => {
    const [old, done] = [await inMemory(before), await inMemory([...before, commit])];
    const happened = (await revisionOf(store, commit)) === commit.batch.revision;
    expect([n, await observe(store)]).toEqual([n, await observe(happened ? done : old)]);
    const again = await commitAny(store, commit);
    expect([n, again]).toEqual([n, await commitAny(happened ? done : old, commit)]);
    expect([n, await observe(store)]).toEqual([n, await observe(done)]);
    if (!fault.died()) return 'survived';
    return happened ? 'whole' : 'not at all';
  });
}

const harmless = { beforeWrite: async () => undefined, beforeRead: () => undefined };

/** What others do while the process is stopped. */
interface Rival {
  readonly name: string;
  readonly run: (store: Store, victim: Victim, happened: boolean) => Promise<void>;
}

const RIVALS: readonly Rival[] = [
  {
    name: 'another process goes on with the same and takes all of it away',
    run: async (store, { commit }, happened) => {
      const revision = commit.expectedRevision + Number(happened);
      const id = idOf(commit);
      const work = [...puts(userTask(id, 2), userTask(id, 30))];
      await commitAny(store, followUp(commit, revision, { work, consumes: 'y' }));
      await consumeAll(store, commit);
      const last = await revisionOf(store, commit);
      const releases = ['key a', 'key b'];
      await commitAny(store, followUp(commit, last, { ended: true, releases }));
    },
  },
  {
    name: 'another instance claims and consumes the same',
    run: async (store, { commit }) => {
      const claims = commit.claims.map(({ key }) => ({ key, owner: 'b' }));
      await store.commit(commitOf('b', 0, { claims: claims.slice(0, 1) }));
      const consumes = commit.consumes ?? '';
      await store.commit(commitOf('b', (await store.load('b'))?.revision ?? 0, { consumes }));
      await store.commit(commitOf('b', 2, { releases: ['key b', 'key a'], claims: [] }));
    },
  },
  {
    name: 'the outgoing commands are carried out and, once it has happened, the claims change hands',
    run: async (store, { commit }, happened) => {
      await revisionOf(store, commit);
      for (const { id } of commit.outgoing) await store.deleteOutgoing(id);
      await store.putOutgoing(outgoing('z', START + 1));
      if (!happened) return;
      const releases = ['key a', 'key ab', 'key b'];
      await store.commit(commitOf('b', 0, { releases }));
      const claims = releases.map((key) => ({ key, owner: 'b' }));
      await store.commit(commitOf('b', 1, { claims }));
    },
  },
];

async function consumeAll(store: Store, commit: AnyCommit): Promise<void> {
  for (const { id: consumes } of commit.outgoing) {
    const revision = await revisionOf(store, commit);
    await commitAny(store, followUp(commit, revision, { consumes }));
  }
}

/** Ways to find out whether a claim is taken. */
interface Asking {
  readonly name: string;
  readonly isTaken: (store: Store, key: string) => Promise<boolean>;
}

const ASKING: readonly Asking[] = [
  {
    name: 'as its owner is asked for',
    isTaken: async (store, key) => (await store.claimOwner(key)) !== undefined,
  },
  {
    name: 'as another wants it',
    isTaken: async (store, key) => {
      const claims = [{ key, owner: 'entry/2' }];
      return (await store.commitEntity(entityCommit('entry/2', 0, { claims }))).kind === 'claimed';
    },
  },
];

interface Ask extends Asking {
  readonly url: string;
  readonly victim: Victim;
  readonly n: number;
}

/** Both are open before the stop: an opening would finish what it finds. */
async function askWhileStopped({
  url,
  victim,
  n,
  isTaken,
}: Ask): Promise<boolean | 'never stopped'> {
  await withStore(url, (store) => commitAll(store, victim.before));
  const [slow, store] = [await open(url), await open(url)];
  const fault = stopBefore(n);
  const running = underFault(fault, () => commitAny(slow, victim.commit));
  try {
    if ((await Promise.race([fault.stopped, running])) !== 'stopped') return 'never stopped';
    let anyTaken = false;
    for (const { key } of victim.commit.claims) {
      if (!(await isTaken(store, key))) continue;
      anyTaken = true;
      for (const { id } of victim.commit.outgoing)
        expect([n, key, (await store.outgoingCommand(id))?.id]).toEqual([n, key, id]);
    }
    return anyTaken;
  } finally {
    fault.letGo();
    await running;
    await slow.close();
    await store.close();
  }
}

interface Stop {
  readonly url: string;
  readonly victim: Victim;
  readonly rival: Rival;
  readonly n: number;
}

/** The order that others can see is the order that a memory store must agree with. */
async function stopAndGoOn({ url, victim, rival, n }: Stop): Promise<string> {
  await withStore(url, (store) => commitAll(store, victim.before));
  const memory = await inMemory(victim.before);
  const slow = await open(url);
  const fault = stopBefore(n);
  const running = underFault(fault, () => commitAny(slow, victim.commit));
  try {
    if ((await Promise.race([fault.stopped, running])) !== 'stopped') return 'never stopped';
    return await withStore(url, async (store) => {
      const revision = await revisionOf(store, victim.commit);
      const happened = revision === victim.commit.batch.revision;
      const expected: CommitResult | undefined = happened
        ? await commitAny(memory, victim.commit)
        : undefined;
      await rival.run(store, victim, happened);
      await rival.run(memory, victim, happened);
      fault.letGo();
      const result = await running;
      expect([n, result]).toEqual([n, expected ?? (await commitAny(memory, victim.commit))]);
      expect([n, await observe(store)]).toEqual([n, await observe(memory)]);
      return result.kind;
    });
  } finally {
    fault.letGo();
    await running;
    await slow.close();
  }
}
