import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChangeNews, Queue } from '../../engine/src/ports/index.ts';
import { redisQueue, TEST_REDIS } from '../setup/redis.ts';
import { GivenQueues, openRedis } from './given-queues.ts';

const PATIENCE = { timeout: 20_000, interval: 10 };

const note = ({ changes }: Queue, subject: string): void =>
  changes?.note(() => ({ topic: 'instance', subject, revision: 1 }));

async function heardBy({ changes }: Queue): Promise<ChangeNews[]> {
  const heard: ChangeNews[] = [];
  await changes?.subscribe((news) => heard.push(news));
  return heard;
}

const subjects = (heard: readonly ChangeNews[]): readonly string[] =>
  heard.map((news) => (news === 'unknown' ? news : news.subject));

const idAt = (heard: readonly ChangeNews[], at: number): string => {
  const news = heard[at];
  return news === undefined || news === 'unknown' ? '' : news.id;
};

describe.skipIf(TEST_REDIS === undefined)('what several processes commit', () => {
  let address = redisQueue();
  let given = new GivenQueues(address);
  beforeEach(() => {
    address = redisQueue();
    given = new GivenQueues(address);
  });
  afterEach(() => given.close());

  it('is told to all of them in one order, and goes on at any of them after a break', async () => {
    const [one, other] = [await given.open(), await given.open()];
    const [heard, also] = [await heardBy(one), await heardBy(other)];
    for (let n = 0; n < 50; n += 1) note(n % 2 === 0 ? one : other, String(n));
    await vi.waitFor(() => expect([heard.length, also.length]).toEqual([50, 50]), PATIENCE);
    expect(heard).toEqual(also);
    expect(subjects(heard).toSorted()).toEqual(
      Array.from({ length: 50 }, (_, n) => String(n)).toSorted(),
    );
    const third = await given.open();
    expect(await third.changes?.since(idAt(heard, 39))).toEqual(heard.slice(40));
    expect(await third.changes?.since(idAt(heard, 49))).toEqual([]);
    for (const unknown of ['', '0-1', 'x', '9-9-9', '+'])
      expect(await third.changes?.since(unknown)).toBeUndefined();
  });

  it('is told as far as it may be read: wiped, all must be read again, and what follows is told', async () => {
    const [one, other] = [await given.open(), await given.open()];
    const heard = await heardBy(other);
    note(one, 'before');
    await vi.waitFor(() => expect(subjects(heard)).toEqual(['before']), PATIENCE);
    const client = await openRedis(address);
    const [, prefix = ''] = address.split('?prefix=');
    await client.commands.del(`${prefix}:changes`, `${prefix}:tellers`);
    client.close();
    await vi.waitFor(() => expect(subjects(heard)).toEqual(['before', 'unknown']), PATIENCE);
    expect(await other.changes?.since(idAt(heard, 0))).toBeUndefined();
    note(one, 'after');
    await vi.waitFor(() => expect(subjects(heard).at(-1)).toBe('after'), PATIENCE);
  });

  it('counts as unknown once where a process has died that may not have told all', async () => {
    const [one, other] = [await given.open(), await given.open()];
    const both = [await heardBy(one), await heardBy(other)];
    const client = await openRedis(address);
    const [, prefix = ''] = address.split('?prefix=');
    await client.commands.zadd(`${prefix}:tellers`, Date.now() - 60_000, 'killed');
    client.close();
    await vi.waitFor(
      () => expect(both.map(subjects)).toEqual([['unknown'], ['unknown']]),
      PATIENCE,
    );
    note(one, 'next');
    await vi.waitFor(() => expect(both.map(subjects)[1]).toEqual(['unknown', 'next']), PATIENCE);
  });

  it('is told by one that ends before it ends', async () => {
    const [one, other] = [await given.open(), await given.open()];
    const heard = await heardBy(other);
    note(one, 'last');
    await one.close();
    await vi.waitFor(() => expect(subjects(heard)).toEqual(['last']), PATIENCE);
  });
});

describe.skipIf(TEST_REDIS === undefined)('a turn that is held', () => {
  it('stays with its holder while it asks in time, and is another’s once it falls silent or gives it back', async () => {
    const given = new GivenQueues(redisQueue());
    const [one, other] = [await given.open(), await given.open()];
    expect(await one.holdTurn('alarms', 60_000)).toBe(true);
    expect([await one.holdTurn('alarms', 300), await other.holdTurn('alarms', 300)]).toEqual([
      ...[true, false],
    ]);
    await vi.waitFor(
      async () => expect(await other.holdTurn('alarms', 60_000)).toBe(true),
      PATIENCE,
    );
    expect(await one.holdTurn('alarms', 0)).toBe(false);
    expect(await one.holdTurn('alarms', 60_000)).toBe(false);
    await other.holdTurn('alarms', 0);
    expect(await one.holdTurn('alarms', 60_000)).toBe(true);
    await given.close();
  });
});
