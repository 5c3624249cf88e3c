import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Queue, Store } from '../../engine/src/ports/index.ts';
import { createEmbeddedQueue } from '../../engine/src/queue/embedded/index.ts';
import { openMemoryStore } from '../../engine/src/store/memory/index.ts';
import { openSqliteStore } from '../../engine/src/store/sqlite/index.ts';
import { queueContract } from './queue-contract.ts';
import type { OpenQueue } from './queue-contract.ts';
import { START } from './store-samples.ts';

function openOver(store: Store, time: 'real' | 'driven', remove: () => Promise<void>): OpenQueue {
  let now = START;
  const errors: unknown[] = [];
  const queues: Queue[] = [];
  const make = (): Queue => {
    const onError = (error: unknown): number => errors.push(error);
    const queue = createEmbeddedQueue({ store, clock: { now: () => now }, time, onError });
    queues.push(queue);
    return queue;
  };
  return {
    queue: make(),
    store,
    setTime: (to) => {
      now = to;
    },
    restart: async () => make(),
    errors,
    dispose: async () => {
      await Promise.all(queues.map((queue) => queue.close()));
      await store.close();
      await remove();
    },
  };
}

queueContract({
  name: 'embedded driven memory',
  open: async () => openOver(openMemoryStore(), 'driven', async () => undefined),
});

queueContract({
  name: 'embedded real-time SQLite',
  open: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'waybill-queue-'));
    const store = await openSqliteStore({ path: join(folder, 'store.db') });
    return openOver(store, 'real', () => rm(folder, { recursive: true }));
  },
});
