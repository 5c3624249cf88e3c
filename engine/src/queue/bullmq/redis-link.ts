import type { Redis, RedisOptions } from 'ioredis';
import type { RedisAddress } from './redis-address.ts';

/** The connections of one queue to its Redis, opened and given up together. */
export interface RedisLink {
  /** Fails at once where Redis is away: for what a caller must not wait for. */
  readonly commands: Redis;
  /** Wait for Redis to come back: for taking jobs, and for hearing of them. */
  readonly jobs: Redis;
  readonly news: Redis;
  readonly isUp: () => boolean;
  /** It has not answered in time: it counts as away until it does. */
  readonly doubt: () => void;
  /** Gives up every connection, also one that is just being made. */
  readonly close: () => void;
}

/** Milliseconds after which a command that has no answer has failed. */
const COMMAND_TIMEOUT = 5_000;
const LONGEST_PAUSE = 2_000;

/**
 * Connects, or rejects with the reason why that is not possible. `onTrouble` is told each time that
 * a connection breaks.
 */
export async function openRedisLink(
  address: RedisAddress,
  onTrouble: (error: Error) => void,
): Promise<RedisLink> {
  // Loaded only where there is such a queue: a command line without one starts faster.
  const { Redis } = await import('ioredis');
  let closed = false;
  const shared: RedisOptions = {
    lazyConnect: true,
    connectTimeout: 5_000,
    keepAlive: 10_000,
    maxRetriesPerRequest: null,
    // Without an end to trying, BullMQ waits for ever to close while Redis is away.
    retryStrategy: (times) => (closed ? null : Math.min(100 * 2 ** times, LONGEST_PAUSE)),
  };
  const connect = (more: RedisOptions): Redis => {
    const client = new Redis(address.url, { ...shared, ...more });
    client.on('error', onTrouble);
    return client;
  };
  const link = {
    commands: connect({
      enableOfflineQueue: false,
      autoResendUnfulfilledCommands: false,
      commandTimeout: COMMAND_TIMEOUT,
    }),
    jobs: connect({}),
    news: connect({}),
  };
  const clients = Object.values(link);
  const close = (): void => {
    closed = true;
    for (const client of clients) client.disconnect();
  };
  try {
    await Promise.all(clients.map((client) => client.connect()));
  } catch (thrown) {
    close();
    throw thrown;
  }
  return {
    ...link,
    isUp: () => !closed && link.commands.status === 'ready',
    // Connecting anew ends with a question that a Redis which hangs does not answer.
    doubt: () => {
      if (!closed) link.commands.disconnect(true);
    },
    close,
  };
}
