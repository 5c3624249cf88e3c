import type { Queue, Store } from '../../engine/src/ports/index.ts';
import { openBullmqQueue } from '../../engine/src/queue/bullmq/index.ts';
import { createEmbeddedQueue } from '../../engine/src/queue/embedded/index.ts';
import { openMemoryStore } from '../../engine/src/store/memory/index.ts';
import { redisQueue, TEST_REDIS } from '../setup/redis.ts';
import { below, shown, type BenchResult } from './bench-result.ts';
import { median, percentile, timed } from './measure.ts';

const COUNT = 10_000;
const ONE_BY_ONE = 300;

/** What Redis costs for each command, against the queue in the process itself in the same run. */
export async function benchQueueOverhead(): Promise<BenchResult[]> {
  if (TEST_REDIS === undefined) return [];
  const embedded = await measure(async (store) => createEmbeddedQueue({ store, clock }));
  const redis = await measure((store) => openBullmqQueue(redisQueue(), { store, clock }));
  return [
    shown('embedded queue, per command under load', [embedded.each, 'ms']),
    below('BullMQ, per command under load', [redis.each - embedded.each, 'ms more'], 1),
    shown('BullMQ, from announcement to hand alone, p50', [median(redis.waits), 'ms']),
    shown('BullMQ, from announcement to hand alone, p99', [percentile(redis.waits, 0.99), 'ms']),
  ];
}

const clock = { now: () => Date.now() };

interface Measured {
  /** Milliseconds per command when very many are announced at once. */
  readonly each: number;
  /** Milliseconds from announcement to handler, one command at a time. */
  readonly waits: readonly number[];
}

async function measure(open: (store: Store) => Promise<Queue>): Promise<Measured> {
  const store = openMemoryStore();
  const queue = await open(store);
  let taken: (id: string) => void = () => undefined;
  await queue.consume(async (reference) => {
    if (reference.kind !== 'outgoing') return;
    taken(reference.id);
    await store.deleteOutgoing(reference.id);
  });
  const put = (id: string): Promise<void> =>
    store.putOutgoing({
      id,
      createdAt: clock.now(),
      target: { kind: 'signal', name: 'closing', variables: {} },
    });
  const waits: number[] = [];
  for (let n = 0; n < ONE_BY_ONE; n += 1) {
    await put(`one ${n}`);
    const handed = new Promise<void>((resolve) => {
      taken = () => resolve();
    });
    queue.announce([{ kind: 'outgoing', id: `one ${n}` }]);
    const begin = performance.now();
    await handed;
    waits.push(performance.now() - begin);
  }
  const total = await timed(async () => {
    const ids = Array.from({ length: COUNT }, (_, n) => `c${n}`);
    await Promise.all(ids.map(put));
    queue.announce(ids.map((id) => ({ kind: 'outgoing', id })));
    await queue.idle();
  });
  await queue.close();
  return { each: total / COUNT, waits };
}
