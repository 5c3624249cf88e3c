import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WorkReference } from '../../engine/src/ports/index.ts';
import { startTestRedis } from '../../scripts/start-test-redis.mjs';
import { TEST_REDIS } from '../setup/redis.ts';
import { GivenQueues, ids, openRedis } from './given-queues.ts';

const PATIENCE = 90_000;
const outgoing = (id: string): WorkReference => ({ kind: 'outgoing', id });

/** A Redis of this file's own, since it is taken away. */
const redis = TEST_REDIS === undefined ? undefined : await startTestRedis();

describe.skipIf(redis === undefined)('the queue on a Redis that comes and goes', () => {
  let given = new GivenQueues('');
  let runs = 0;
  beforeEach(async () => {
    await redis?.stop();
    await redis?.start();
    given = new GivenQueues(`${redis?.url}?prefix=away-${(runs += 1)}`);
  });
  afterEach(() => given.close());
  afterAll(() => redis?.dispose());

  const twoQueues = async (): Promise<void> => {
    for (let n = 0; n < 2; n += 1) await (await given.open()).consume(given.handler);
  };
  const allDone = (expected: readonly string[]): Promise<void> =>
    vi.waitFor(() => expect(given.done.toSorted()).toEqual(expected.toSorted()), PATIENCE);

  it('loses and doubles nothing when Redis is wiped again and again', async () => {
    await twoQueues();
    const client = await openRedis(redis?.url ?? '');
    const all = ids(3_000);
    for (let from = 0; from < all.length; from += 500) {
      const some = all.slice(from, from + 500);
      await given.put(some, 0);
      given.queues[0]?.announce(some.map(outgoing));
      await new Promise((resolve) => setTimeout(resolve, 20));
      await client.commands.flushall();
    }
    await allDone(all);
    client.close();
    expect(await given.store.outgoing(1)).toEqual([]);
  });

  it('tells that all must be read again now and then while Redis is away, and what changes once it is back', async () => {
    await twoQueues();
    const heard: unknown[] = [];
    const [one, other] = given.queues;
    await other?.changes?.subscribe((news) => heard.push(news));
    await redis?.stop('SIGKILL');
    one?.changes?.note(() => ({ topic: 'alarm', subject: 'untold', revision: 1 }));
    await vi.waitFor(() => expect(heard).toContain('unknown'), PATIENCE);
    await redis?.start();
    await vi.waitFor(() => {
      one?.changes?.note(() => ({ topic: 'alarm', subject: 'told', revision: 2 }));
      expect(heard.at(-1)).toMatchObject({ subject: 'told' });
    }, PATIENCE);
  });

  it('goes on from the store while Redis is killed, and through Redis when it is back', async () => {
    await twoQueues();
    await given.put(ids(500, 'before'));
    given.queues[0]?.announce(ids(500, 'before').map(outgoing));
    await redis?.stop('SIGKILL');
    await given.put(ids(500, 'while'));
    given.queues[1]?.announce(ids(500, 'while').map(outgoing));
    await given.put(['silent']);
    await allDone([...ids(500, 'before'), ...ids(500, 'while'), 'silent']);
    expect(given.codes.filter((code) => code === 'QUEUE_INTERRUPTED')).toHaveLength(2);

    await redis?.start();
    await vi.waitFor(async () => expect((await given.queues[0]?.inspect?.())?.consumers).toBe(2), {
      timeout: PATIENCE,
      interval: 200,
    });
    await given.put(['after'], 0);
    given.queues[0]?.announce([outgoing('after')]);
    await vi.waitFor(() => expect(given.done).toContain('after'), PATIENCE);
    await given.queues[1]?.idle();
    expect(await given.queues[0]?.inspect?.()).toMatchObject({ waiting: 0, active: 0 });
  });

  it('goes on from the store while Redis hangs without a word', async () => {
    await twoQueues();
    redis?.signal('SIGSTOP');
    try {
      await given.put(ids(50));
      given.queues[0]?.announce(ids(50).map(outgoing));
      await allDone(ids(50));
    } finally {
      redis?.signal('SIGCONT');
    }
    await given.put(['after'], 0);
    given.queues[0]?.announce([outgoing('after')]);
    await vi.waitFor(() => expect(given.done).toContain('after'), PATIENCE);
  });

  it('closes while Redis is away', async () => {
    await twoQueues();
    await redis?.stop('SIGKILL');
    await given.put(['x']);
    await allDone(['x']);
    await given.close();
    await redis?.start();
  });

  it('says at the start that nobody answers, and never a password', async () => {
    await redis?.stop();
    const closed = new GivenQueues('redis://ann:secret@127.0.0.1:1/0');
    const refused = await closed.open().catch((error: unknown) => error);
    expect(refused).toMatchObject({ failure: { code: 'QUEUE_UNREACHABLE' } });
    expect(JSON.stringify(refused)).not.toContain('secret');
    await redis?.start();
  });

  it('starts on a Redis that evicts keys, and says what to change', async () => {
    const client = await openRedis(redis?.url ?? '');
    await client.commands.config('SET', 'maxmemory-policy', 'allkeys-lru');
    const queue = await given.open();
    await client.commands.config('SET', 'maxmemory-policy', 'noeviction');
    client.close();
    expect(given.codes).toEqual(['QUEUE_EVICTS']);
    expect((await queue.inspect?.())?.findings).toEqual([]);
  });
});
