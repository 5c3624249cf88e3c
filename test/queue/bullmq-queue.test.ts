import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WorkReference } from '../../engine/src/ports/index.ts';
import { redisQueue, TEST_REDIS } from '../setup/redis.ts';
import { GivenQueues, ids, openRedis } from './given-queues.ts';

const PATIENCE = 60_000;
const outgoing = (id: string): WorkReference => ({ kind: 'outgoing', id });

describe.skipIf(TEST_REDIS === undefined)('queues of several processes on one Redis', () => {
  let address = redisQueue();
  let given = new GivenQueues(address);
  beforeEach(() => {
    address = redisQueue();
    given = new GivenQueues(address);
  });
  afterEach(() => given.close());

  it('share what there is to do', async () => {
    const shares = [0, 0];
    for (const index of shares.keys()) {
      const queue = await given.open({ concurrency: 4 });
      await queue.consume(async (reference) => {
        shares[index] = (shares[index] ?? 0) + 1;
        await given.handler(reference);
      });
    }
    await given.put(ids(1_000));
    given.queues[0]?.announce(ids(1_000).map(outgoing));
    await given.queues[0]?.idle();
    expect(given.done.toSorted()).toEqual(ids(1_000).toSorted());
    expect(Math.min(...shares)).toBeGreaterThan(100);
  });

  it('tell each other of jobs, which any of them may serve', async () => {
    const told: string[] = [];
    const announcing = await given.open();
    await announcing.consume(given.handler);
    const serving = await given.open();
    await serving.consume(async (reference) => {
      if (reference.kind === 'job') told.push(reference.type);
    });
    announcing.announce([{ kind: 'job', type: 'print', notBefore: 0 }]);
    await vi.waitFor(() => expect(told).toEqual(['print']), PATIENCE);
  });

  it('do nothing of a queue with another prefix', async () => {
    const mine = await given.open();
    const other = new GivenQueues(redisQueue());
    const seen: WorkReference[] = [];
    const foreign = await other.open();
    await foreign.consume(async (reference) => void seen.push(reference));
    await given.put(['mine']);
    await mine.consume(given.handler);
    mine.announce([outgoing('mine'), { kind: 'job', type: 'print', notBefore: 0 }]);
    await mine.idle();
    await other.close();
    expect(given.done).toEqual(['mine']);
    expect(seen).toEqual([]);
  });

  it('look at the store one at a time, however many there are', async () => {
    const looks = vi.spyOn(given.store, 'dueTimers');
    for (let n = 0; n < 6; n += 1) await (await given.open()).consume(given.handler);
    const before = looks.mock.calls.length;
    const start = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    // A turn lasts 750 ms; six that looked for themselves would have looked some eighteen times.
    const most = Math.ceil((Date.now() - start) / 750) + 1;
    expect(looks.mock.calls.length - before).toBeGreaterThan(0);
    expect(looks.mock.calls.length - before).toBeLessThanOrEqual(most);
  });

  it('give a turn to one of them, and the next when its period is over', async () => {
    const [one, other] = [await given.open(), await given.open()];
    const asked = [one, other, one, other].map((queue) => queue.takeTurn('seal', 200));
    expect((await Promise.all(asked)).filter((mine) => mine)).toHaveLength(1);
    await vi.waitFor(async () => expect(await other.takeTurn('seal', 200)).toBe(true), PATIENCE);
  });

  it('take what is fresh before the backlog that was found in the store', async () => {
    const queue = await given.open({ concurrency: 1 });
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    await given.put(ids(50, 'old'));
    await queue.consume(async (reference) => {
      await gate;
      await given.handler(reference);
    });
    await given.put(['fresh']);
    queue.announce([outgoing('fresh')]);
    await vi.waitFor(async () => {
      const { waiting = 0 } = (await queue.inspect?.()) ?? {};
      expect(waiting).toBeGreaterThanOrEqual(50);
    }, PATIENCE);
    release();
    await queue.idle();
    expect(given.done.indexOf('fresh')).toBeLessThan(3);
    expect(given.done).toHaveLength(51);
  });

  it('hold a timer that is near until it is due, and leave those that are far to the store', async () => {
    const queue = await given.open();
    const fired: number[] = [];
    await queue.consume(async (reference) => {
      if (reference.kind === 'timer') fired.push(Date.now());
    });
    const due = Date.now() + 300;
    queue.announce([
      { kind: 'timer', id: 'a:1', due },
      { kind: 'timer', id: 'a:2', due: due + 3_600_000 },
    ]);
    await vi.waitFor(async () => {
      expect((await queue.inspect?.())?.delayed).toBe(1);
    }, PATIENCE);
    await vi.waitFor(() => expect(fired).toHaveLength(1), PATIENCE);
    expect(fired[0]).toBeGreaterThanOrEqual(due);
  });

  it('set a reference aside that fails again and again, and block nothing by it', async () => {
    const queue = await given.open({ tries: 3 });
    let broken = true;
    let tries = 0;
    await queue.consume(async (reference) => {
      if (reference.kind === 'outgoing' && reference.id === 'c7' && broken) {
        tries += 1;
        throw new Error('poison');
      }
      await given.handler(reference);
    });
    await given.put(ids(200));
    queue.announce(ids(200).map(outgoing));
    await vi.waitFor(() => expect(given.codes).toContain('QUEUE_DEAD_LETTER'), PATIENCE);
    await queue.idle();
    expect(given.done).toHaveLength(199);
    // Nothing of the store is lost, and no look at it brings the reference back.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect([tries, (await given.store.outgoing(9)).map(({ id }) => id)]).toEqual([3, ['c7']]);
    const report = await queue.inspect?.();
    expect(report).toMatchObject({ deadLetters: 1, waiting: 0, consumers: 1 });
    expect(report?.newest).toMatchObject([
      { reference: { kind: 'outgoing', id: 'c7' }, tries: 3, reason: 'poison' },
    ]);

    broken = false;
    expect(await queue.putBack?.()).toBe(1);
    await vi.waitFor(() => expect(given.done).toContain('c7'), PATIENCE);
    expect(await queue.inspect?.()).toMatchObject({ deadLetters: 0 });
  });

  it('do not blame a reference for a store that does not answer', async () => {
    const queue = await given.open({ tries: 2 });
    let away = true;
    let tries = 0;
    const reading = vi.spyOn(given.store, 'outgoing').mockRejectedValue(new Error('away'));
    await given.put(['x'], 0);
    await queue
      .consume(async (reference) => {
        tries += 1;
        if (away) throw new Error('store away');
        await given.handler(reference);
      })
      .catch(() => undefined);
    queue.announce([outgoing('x')]);
    await vi.waitFor(() => expect(tries).toBeGreaterThan(3), PATIENCE);
    away = false;
    reading.mockRestore();
    await vi.waitFor(() => expect(given.done).toEqual(['x']), PATIENCE);
    expect(given.codes).not.toContain('QUEUE_DEAD_LETTER');
  });

  it('take over from one whose lock has run out, and bear with its late end', async () => {
    const [slow, other] = [await given.open({ concurrency: 1 }), await given.open()];
    let finishLate = (): void => undefined;
    const late = new Promise<void>((resolve) => {
      finishLate = resolve;
    });
    let taken = 0;
    await slow.consume(async (reference) => {
      if (reference.kind !== 'outgoing') return;
      taken += 1;
      await late;
      await given.handler(reference);
    });
    await given.put(['x'], 0);
    slow.announce([outgoing('x')]);
    await vi.waitFor(() => expect(taken).toBe(1), PATIENCE);
    await other.consume(given.handler);
    // As when the process stood still for longer than its lock.
    const redis = await openRedis(address);
    await vi.waitFor(
      async () => {
        await redis.commands.del(`${redis.prefix}:work:outgoing-x:lock`);
        expect(given.done).toEqual(['x']);
      },
      { timeout: PATIENCE, interval: 100 },
    );
    finishLate();
    redis.close();
    await other.idle();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(given.done).toEqual(['x']);
    expect(await other.inspect?.()).toMatchObject({ waiting: 0, active: 0, deadLetters: 0 });
  });

  it('set aside what somebody else has written under their keys', async () => {
    const queue = await given.open();
    queue.announce([{ kind: 'timer', id: 'a:1', due: Date.now() + 500 }]);
    await vi.waitFor(async () => expect((await queue.inspect?.())?.delayed).toBe(1), PATIENCE);
    const { commands, prefix, close } = await openRedis(address);
    const [key = ''] = await commands.keys(`${prefix}:work:timer-*`);
    await commands.hset(key, 'data', '{"reference":{"kind":"timer"}}');
    close();
    await queue.consume(given.handler);
    await vi.waitFor(async () => {
      expect(await queue.inspect?.()).toMatchObject({ deadLetters: 1, waiting: 0, active: 0 });
    }, PATIENCE);
  });
});
