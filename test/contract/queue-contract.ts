import { describe, expect, it } from 'vitest';
import type { Queue, Store, WorkReference } from '../../engine/src/ports/index.ts';
import { commitOf, job, outgoing, puts, START, timer } from './store-samples.ts';

/** What a queue is given and what it is able to do; the suite asks for nothing else. */
export interface QueueUnderTest {
  readonly name: string;
  /** A queue over a new store; its clock stands still until it is moved. */
  readonly open: () => Promise<OpenQueue>;
}

export interface OpenQueue {
  readonly queue: Queue;
  readonly store: Store;
  readonly setTime: (now: number) => void;
  /** A second queue over the same store, as after a restart. */
  readonly restart: () => Promise<Queue>;
  /** What handlers have thrown. */
  readonly errors: readonly unknown[];
  readonly dispose: () => Promise<void>;
}

type Body = (open: OpenQueue) => Promise<void>;

const outgoingWork = (id: string): WorkReference => ({ kind: 'outgoing', id });

/** What every queue must do. */
export function queueContract(subject: QueueUnderTest): void {
  const withQueue = (body: Body) => async (): Promise<void> => {
    const open = await subject.open();
    try {
      await body(open);
    } finally {
      await open.dispose();
    }
  };
  describe(`${subject.name} queue`, () => {
    announcedWorkIsDone(withQueue);
    dueWorkIsDone(withQueue);
    announcementsMayComeAnyhow(withQueue);
    failuresAreTriedAgain(withQueue);
    restartsAndClosesAreClean(withQueue);
  });
}

type With = (body: Body) => () => Promise<void>;

function announcedWorkIsDone(withQueue: With): void {
  it(
    'hands every announced reference to the handler, and is idle afterwards',
    withQueue(async ({ queue }) => {
      const seen: string[] = [];
      await queue.consume(async (reference) => {
        seen.push(JSON.stringify(reference));
      });
      const all: readonly WorkReference[] = [
        outgoingWork('a'),
        { kind: 'timer', id: 't', due: START },
        { kind: 'job', type: 'print', notBefore: START },
      ];
      queue.announce(all);
      await queue.idle();
      expect(seen.toSorted()).toEqual(all.map((one) => JSON.stringify(one)).toSorted());
    }),
  );
  it(
    'finds what was written before it began to listen',
    withQueue(async ({ queue, store }) => {
      const work = puts(timer('a', 1, START), job('a', 2));
      await store.commit(commitOf('a', 0, { work, outgoing: [outgoing('a:1:0')] }));
      queue.announce([outgoingWork('a:1:0')]);
      const seen: string[] = [];
      await queue.consume(async (reference) => {
        if (!(await isOpen(store, reference))) return;
        seen.push(reference.kind);
        if (reference.kind === 'outgoing') await store.deleteOutgoing(reference.id);
        if (reference.kind === 'timer') await fire(store, reference.id);
      });
      await queue.idle();
      // That there are jobs of a type may be told more than once.
      expect(seen.filter((kind) => kind !== 'job').toSorted()).toEqual(['outgoing', 'timer']);
      expect(seen).toContain('job');
    }),
  );
  it(
    'waits in idle for work that work has made',
    withQueue(async ({ queue, store }) => {
      let done = 0;
      await queue.consume(async (reference) => {
        if (reference.kind !== 'outgoing' || !(await isOpen(store, reference))) return;
        done += 1;
        await store.deleteOutgoing(reference.id);
        if (done >= 50) return;
        await store.putOutgoing(outgoing(`next ${done}`));
        queue.announce([outgoingWork(`next ${done}`)]);
      });
      await store.putOutgoing(outgoing('first'));
      queue.announce([outgoingWork('first')]);
      await queue.idle();
      expect(done).toBe(50);
    }),
  );
  it(
    'carries out ten thousand commands that nobody has announced, each once',
    withQueue(async ({ queue, store }) => {
      const ids = Array.from({ length: 10_000 }, (_, n) => `c${n}`);
      await Promise.all(ids.map((id) => store.putOutgoing(outgoing(id))));
      const seen: string[] = [];
      await queue.consume(async (reference) => {
        if (reference.kind !== 'outgoing' || !(await isOpen(store, reference))) return;
        seen.push(reference.id);
        await store.deleteOutgoing(reference.id);
      });
      await queue.idle();
      expect(seen.toSorted()).toEqual(ids.toSorted());
    }),
  );
}

function dueWorkIsDone(withQueue: With): void {
  it(
    'fires a timer when it falls due and not before',
    withQueue(async ({ queue, store, setTime }) => {
      await store.commit(commitOf('a', 0, { work: puts(timer('a', 1, START + 60_000)) }));
      const fired: string[] = [];
      await queue.consume(async (reference) => {
        if (reference.kind !== 'timer' || !(await isOpen(store, reference))) return;
        fired.push(reference.id);
        await fire(store, reference.id);
      });
      queue.announce([{ kind: 'timer', id: 'a:1', due: START + 60_000 }]);
      setTime(START + 59_999);
      await queue.idle();
      expect(fired).toEqual([]);
      setTime(START + 60_000);
      await queue.idle();
      expect(fired).toEqual(['a:1']);
    }),
  );
  it(
    'fires a timer that starts instances, from its subscription',
    withQueue(async ({ queue, store, setTime }) => {
      const trigger = { kind: 'timer', due: START + 10, first: START + 10, fired: 0 } as const;
      const start = { id: 'order:Start:0', processId: 'order', version: 1, element: 'Start' };
      await store.putStartSubscriptions('order', [{ ...start, definition: 0, trigger }]);
      const fired: WorkReference[] = [];
      await queue.consume(async (reference) => {
        fired.push(reference);
        await store.putStartSubscriptions('order', []);
      });
      expect(fired).toEqual([]);
      setTime(START + 10);
      await queue.idle();
      expect(fired).toEqual([{ kind: 'timer', id: 'order:Start:0', due: START + 10 }]);
    }),
  );
  it(
    'tells of a type when a job held back, or locked by a worker that died, may be handed out',
    withQueue(async ({ queue, store, setTime }) => {
      const held = job('a', 1, { type: 'mail', notBefore: START + 300 });
      await store.commit(commitOf('a', 0, { work: puts(held, job('a', 2)) }));
      const lock = {
        type: 'print',
        worker: 'dead',
        now: START,
        lockedUntil: START + 200,
        limit: 1,
      };
      await store.lockJobs(lock);
      const types: string[] = [];
      await queue.consume(async (reference) => {
        if (reference.kind !== 'job') return;
        types.push(reference.type);
        const { type } = reference;
        const request = {
          type,
          worker: 'w',
          now: START + 300,
          lockedUntil: START + 9_000,
          limit: 9,
        };
        await store.lockJobs(request);
      });
      await queue.idle();
      expect(types).toEqual([]);
      setTime(START + 200);
      await queue.idle();
      expect(types).toEqual(['print']);
      setTime(START + 300);
      await queue.idle();
      expect(types).toEqual(['print', 'mail']);
    }),
  );
  it(
    'comes to rest beside jobs that nobody takes',
    withQueue(async ({ queue, store }) => {
      await store.commit(commitOf('a', 0, { work: puts(job('a', 1), job('a', 2)) }));
      let told = 0;
      await queue.consume(async () => {
        told += 1;
      });
      await queue.idle();
      await queue.idle();
      expect(told).toBeGreaterThan(0);
      expect(told).toBeLessThan(10);
    }),
  );
}

function announcementsMayComeAnyhow(withQueue: With): void {
  it(
    'carries out once what is announced many times and in any order',
    withQueue(async ({ queue, store }) => {
      const ids = Array.from({ length: 50 }, (_, n) => `c${n}`);
      await Promise.all(ids.map((id) => store.putOutgoing(outgoing(id))));
      const done: string[] = [];
      await queue.consume(async (reference) => {
        if (reference.kind !== 'outgoing' || !(await isOpen(store, reference))) return;
        await store.deleteOutgoing(reference.id);
        done.push(reference.id);
      });
      for (let time = 0; time < 5; time += 1) {
        queue.announce([...ids, ...ids].toReversed().map(outgoingWork));
        await new Promise((resolve) => setImmediate(resolve));
      }
      await queue.idle();
      expect(done.toSorted()).toEqual(ids.toSorted());
    }),
  );
  it(
    'tells again of a type of jobs that is announced while its handler is at it',
    withQueue(async ({ queue }) => {
      let told = 0;
      await queue.consume(async () => {
        told += 1;
        if (told < 5) queue.announce([{ kind: 'job', type: 'print', notBefore: START }]);
        await new Promise((resolve) => setImmediate(resolve));
      });
      queue.announce([{ kind: 'job', type: 'print', notBefore: START }]);
      await queue.idle();
      expect(told).toBeGreaterThanOrEqual(5);
    }),
  );
  it(
    'does nothing for what is announced after it was done',
    withQueue(async ({ queue, store }) => {
      const done: string[] = [];
      await queue.consume(async (reference) => {
        if (await isOpen(store, reference)) done.push(reference.kind);
      });
      queue.announce([outgoingWork('gone'), { kind: 'timer', id: 'a:1', due: START }]);
      await queue.idle();
      expect(done).toEqual([]);
    }),
  );
}

function failuresAreTriedAgain(withQueue: With): void {
  it(
    'tries again what a handler threw at, after a pause that grows, until it is done',
    withQueue(async ({ queue, store, setTime, errors }) => {
      await store.putOutgoing(outgoing('x'));
      let tries = 0;
      await queue.consume(async () => {
        tries += 1;
        if (tries < 4) throw new Error(`try ${tries}`);
        await store.deleteOutgoing('x');
      });
      const seen: number[] = [];
      for (const wait of [0, 50, 100, 200, 300, 700, 10_000]) {
        setTime(START + wait);
        await queue.idle();
        seen.push(tries);
      }
      expect(seen).toEqual([1, 1, 2, 2, 3, 4, 4]);
      expect(errors).toHaveLength(3);
      expect(await store.outgoing(9)).toEqual([]);
    }),
  );
  it(
    'carries out what comes after a thousand commands that fail',
    withQueue(async ({ queue, store }) => {
      const bad = Array.from({ length: 1_000 }, (_, n) => `bad ${n}`);
      await Promise.all(bad.map((id) => store.putOutgoing(outgoing(id))));
      await store.putOutgoing(outgoing('good', START + 1));
      const done: string[] = [];
      await queue.consume(async (reference) => {
        if (reference.kind !== 'outgoing' || !(await isOpen(store, reference))) return;
        if (reference.id !== 'good') throw new Error('cannot');
        done.push(reference.id);
        await store.deleteOutgoing('good');
      });
      await queue.idle();
      expect(done).toEqual(['good']);
    }),
  );
}

function restartsAndClosesAreClean(withQueue: With): void {
  it(
    'waits at close for what is under way, and a later queue does the rest',
    withQueue(async ({ queue, store, restart }) => {
      const ids = Array.from({ length: 300 }, (_, n) => `c${n}`);
      await Promise.all(ids.map((id) => store.putOutgoing(outgoing(id))));
      const done: string[] = [];
      let underWay = 0;
      const handler = async (reference: WorkReference): Promise<void> => {
        if (reference.kind !== 'outgoing' || !(await isOpen(store, reference))) return;
        underWay += 1;
        await store.deleteOutgoing(reference.id);
        done.push(reference.id);
        underWay -= 1;
      };
      await queue.consume(handler);
      await queue.close();
      expect(underWay).toBe(0);
      queue.announce([outgoingWork('c0')]);
      const before = done.length;
      const next = await restart();
      await next.consume(handler);
      await next.idle();
      await next.close();
      expect(before).toBeLessThanOrEqual(300);
      expect(done.toSorted()).toEqual(ids.toSorted());
    }),
  );
}

/** Whether its work is still to be done: a queue may deliver a reference twice. */
async function isOpen(store: Store, reference: WorkReference): Promise<boolean> {
  if (reference.kind === 'outgoing') {
    return (await store.outgoingCommand(reference.id)) !== undefined;
  }
  if (reference.kind === 'job') return true;
  const [instanceId = ''] = reference.id.split(':');
  return (await store.timersOf(instanceId)).some(({ id }) => id === reference.id);
}

/** As a commit that fires the timer would: the row goes. */
async function fire(store: Store, id: string): Promise<void> {
  const [instanceId = ''] = id.split(':');
  const revision = (await store.load(instanceId))?.revision ?? 0;
  const work = [{ op: 'delete', work: 'timer', id }] as const;
  await store.commit(commitOf(instanceId, revision, { work }));
}
