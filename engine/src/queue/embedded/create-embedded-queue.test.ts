import { describe, expect, it, vi } from 'vitest';
import type { OutgoingCommand, WorkReference } from '../../ports/index.ts';
import { openMemoryStore } from '../../store/memory/index.ts';
import { createEmbeddedQueue } from './create-embedded-queue.ts';

const clock = { now: () => Date.now() };
const command = (id: string): OutgoingCommand => ({
  id,
  createdAt: clock.now(),
  target: { kind: 'signal', name: 'closing', variables: {} },
});

describe('the embedded queue in real time', () => {
  it('wakes by itself when something falls due', async () => {
    const store = openMemoryStore();
    const due = clock.now() + 40;
    const start = { id: 'order:Start:0', processId: 'order', version: 1, element: 'Start' };
    const trigger = { kind: 'timer', due, first: due, fired: 0 } as const;
    await store.putStartSubscriptions('order', [{ ...start, definition: 0, trigger }]);
    const queue = createEmbeddedQueue({ store, clock });
    const fired: number[] = [];
    await queue.consume(async () => void fired.push(clock.now()));
    expect(fired).toEqual([]);
    await vi.waitFor(() => expect(fired).toHaveLength(1), 10_000);
    expect(fired[0]).toBeGreaterThanOrEqual(due);
    await queue.close();
  });

  it('finds by itself what nobody has announced', async () => {
    const store = openMemoryStore();
    const queue = createEmbeddedQueue({ store, clock });
    const seen: WorkReference[] = [];
    await queue.consume(async (reference) => void seen.push(reference));
    await store.putOutgoing(command('quiet'));
    await vi.waitFor(() => expect(seen).toEqual([{ kind: 'outgoing', id: 'quiet' }]), 10_000);
    await queue.close();
  });

  it('tries again by itself what has failed', async () => {
    const store = openMemoryStore();
    const errors: unknown[] = [];
    const queue = createEmbeddedQueue({ store, clock, onError: (error) => errors.push(error) });
    let tries = 0;
    await queue.consume(async () => {
      tries += 1;
      if (tries < 3) throw new Error('not yet');
      await store.deleteOutgoing('x');
    });
    await store.putOutgoing(command('x'));
    queue.announce([{ kind: 'outgoing', id: 'x' }]);
    await vi.waitFor(async () => expect(await store.outgoing(1)).toEqual([]), 10_000);
    expect([tries, errors.length]).toEqual([3, 2]);
    await queue.close();
  });

  it('has no more under way at one time than it may, and serves each kind in turn', async () => {
    const queue = createEmbeddedQueue({ store: openMemoryStore(), clock, concurrency: 4 });
    let underWay = 0;
    let most = 0;
    const order: string[] = [];
    await queue.consume(async ({ kind }) => {
      order.push(kind);
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
    });
    const now = clock.now();
    const outgoing = Array.from(
      { length: 100 },
      (_, n) => ({ kind: 'outgoing', id: `${n}` }) as const,
    );
    queue.announce([...outgoing, { kind: 'timer', id: 't', due: now }]);
    await queue.idle();
    expect(most).toBe(4);
    expect(order).toHaveLength(101);
    expect(order.indexOf('timer')).toBeLessThan(10);
    await queue.close();
  });

  it('tells of a store that fails and goes on', async () => {
    const store = openMemoryStore();
    let broken = true;
    const errors: unknown[] = [];
    const jobTypes = async (now: number) => {
      if (broken) throw new Error('the disk is full');
      return store.jobTypes(now);
    };
    const queue = createEmbeddedQueue({
      store: { ...store, jobTypes },
      clock,
      onError: (error) => errors.push(error),
    });
    await expect(queue.consume(async () => undefined)).rejects.toThrow('the disk is full');
    await expect(queue.idle()).rejects.toThrow('the disk is full');
    broken = false;
    await expect(queue.idle()).resolves.toBeUndefined();
    await queue.close();
  });
});
