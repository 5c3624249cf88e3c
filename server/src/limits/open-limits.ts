import { readRedisAddress, type EngineOptions } from '@waybill/engine';
import { MemoryStore, type Store } from 'express-rate-limit';
import type { Redis } from 'ioredis';
import { RedisStore, type RedisReply } from 'rate-limit-redis';

/** Where requests of one address are counted. */
export interface Limits {
  /** A count of its own for each name. */
  readonly countOf: (name: string) => Store;
  readonly close: () => void;
}

/** Milliseconds for one count: a request waits for it, once, where Redis hangs. */
const PATIENCE = 2_000;
const LONGEST_PAUSE = 2_000;

/** On the Redis of the queue, so that several servers count together; else in this process. */
export async function openLimits(queue: EngineOptions['queue']): Promise<Limits> {
  const address = typeof queue === 'string' ? readRedisAddress(queue) : undefined;
  // Embedded, or a queue of the caller's own.
  if (!address?.ok) return { countOf: () => new MemoryStore(), close: () => undefined };
  const { url, prefix } = address.value;
  const redis = await connect(url);
  return {
    countOf: (name) => sharedCount(redis, `${prefix}:limit:${name}:`),
    close: () => redis.disconnect(),
  };
}

async function connect(url: string): Promise<Redis> {
  // Loaded only where there is such a queue.
  const { Redis } = await import('ioredis');
  const redis = new Redis(url, {
    ...{ lazyConnect: true, enableOfflineQueue: false, autoResendUnfulfilledCommands: false },
    ...{ commandTimeout: PATIENCE, maxRetriesPerRequest: 0 },
    retryStrategy: (times) => Math.min(100 * 2 ** times, LONGEST_PAUSE),
  });
  // The queue tells of the same Redis; without it each server counts for itself.
  redis.on('error', () => undefined);
  await redis.connect().catch(() => undefined);
  return redis;
}

function sharedCount(redis: Redis, prefix: string): Store {
  const local = new MemoryStore();
  const sendCommand = (command = '', ...args: string[]): Promise<RedisReply> =>
    // What the scripts of the library give.
    redis.call(command, ...args) as Promise<RedisReply>;
  const shared = new RedisStore({ prefix, sendCommand });
  let begun: Promise<void> | undefined;
  const isReady = (): boolean => redis.status === 'ready';
  const either = async <T>(ask: (store: Store) => Promise<T> | T): Promise<T> => {
    if (!isReady()) return ask(local);
    try {
      await begun;
      return await ask(shared);
    } catch {
      // It hangs, perhaps: it is not asked again before it has connected anew.
      if (isReady()) redis.disconnect(true);
      return ask(local);
    }
  };
  return {
    // Told, since two counts of one request by the same name would be a mistake, and are warned of.
    ...{ localKeys: false, prefix },
    init: (options) => {
      local.init(options);
      begun = shared.init(options);
      begun.catch(() => undefined);
    },
    increment: (key) => either((store) => store.increment(key)),
    decrement: (key) => either(async (store) => store.decrement(key)),
    resetKey: (key) => either(async (store) => store.resetKey(key)),
  };
}
