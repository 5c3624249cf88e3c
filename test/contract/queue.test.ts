import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import type { Clock, Queue, Store } from '../../engine/src/ports/index.ts';
import { openBullmqQueue } from '../../engine/src/queue/bullmq/index.ts';
import { createEmbeddedQueue } from '../../engine/src/queue/embedded/index.ts';
import { openMemoryStore } from '../../engine/src/store/memory/index.ts';
import { openSqliteStore } from '../../engine/src/store/sqlite/index.ts';
import { redisQueue, TEST_REDIS } from '../setup/redis.ts';
import { queueContract } from './queue-contract.ts';
import type { OpenQueue } from './queue-contract.ts';
import { START } from './store-samples.ts';

interface Over {
  readonly store: Store;
  readonly make: (parts: {
    readonly clock: Clock;
    readonly onError: (error: unknown) => void;
  }) => Queue | Promise<Queue>;
  readonly remove?: () => Promise<void>;
}

async function openOver({ store, make, remove }: Over): Promise<OpenQueue> {
  let now = START;
  const errors: unknown[] = [];
  const queues: Queue[] = [];
  const open = async (): Promise<Queue> => {
    const queue = await make({ clock: { now: () => now }, onError: (error) => errors.push(error) });
    queues.push(queue);
    return queue;
  };
  return {
    queue: await open(),
    store,
    setTime: (to) => {
      now = to;
    },
    restart: open,
    errors,
    dispose: async () => {
      await Promise.all(queues.map((queue) => queue.close()));
      await store.close();
      await remove?.();
    },
  };
}

async function sqlite(): Promise<Required<Pick<Over, 'store' | 'remove'>>> {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-queue-'));
  const store = await openSqliteStore({ path: join(folder, 'store.db') });
  return { store, remove: () => rm(folder, { recursive: true }) };
}

queueContract({
  name: 'embedded driven memory',
  open: async () => {
    const store = openMemoryStore();
    return openOver({
      store,
      make: (parts) => createEmbeddedQueue({ store, time: 'driven', ...parts }),
    });
  },
});

queueContract({
  name: 'embedded real-time SQLite',
  open: async () => {
    const { store, remove } = await sqlite();
    return openOver({ store, remove, make: (parts) => createEmbeddedQueue({ store, ...parts }) });
  },
});

describe.skipIf(TEST_REDIS === undefined)('on Redis', () => {
  queueContract({
    name: 'BullMQ memory',
    open: async () => {
      const store = openMemoryStore();
      const address = redisQueue();
      return openOver({ store, make: (parts) => openBullmqQueue(address, { store, ...parts }) });
    },
  });

  queueContract({
    name: 'BullMQ SQLite',
    open: async () => {
      const { store, remove } = await sqlite();
      const address = redisQueue();
      return openOver({
        store,
        remove,
        make: (parts) => openBullmqQueue(address, { store, ...parts }),
      });
    },
  });
});
