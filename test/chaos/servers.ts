import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startTestRedis } from '../../scripts/start-test-redis.mjs';
import { openRedis } from '../queue/given-queues.ts';
import { startMongodb } from '../servers/mongodb/start-mongodb.ts';

/** A MongoDB and a Redis of our own, since they are killed. */
export interface Servers {
  /** Of the server, without a database. */
  readonly mongodb: string;
  readonly redis: string;
  /** Kill and start again on the same files after so many milliseconds. */
  readonly crashMongodb: (pause: number) => Promise<void>;
  readonly crashRedis: (pause: number) => Promise<void>;
  readonly flushRedis: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Undefined where one of them cannot be started on this machine. */
export async function startServers(folder: string): Promise<Servers | undefined> {
  const redis = await startTestRedis();
  const data = join(folder, 'mongodb');
  const first = redis && (await startMongodb({ data }).catch(() => undefined));
  if (!first) {
    await redis?.dispose();
    return undefined;
  }
  let mongodb = first;
  const port = Number(new URL(first.url).port);
  return {
    mongodb: first.url,
    redis: redis.url,
    crashMongodb: oneByOne(async (pause) => {
      await mongodb.stop('SIGKILL');
      await sleep(pause);
      mongodb = await startMongodb({ data, port });
    }),
    crashRedis: oneByOne(async (pause) => {
      await redis.stop('SIGKILL');
      await sleep(pause);
      await redis.start();
    }),
    flushRedis: () => flush(redis.url),
    stop: async () => {
      await mongodb.stop();
      await redis.dispose();
    },
  };
}

/** What is down cannot be killed: a second time waits until the first is over. */
function oneByOne(crash: (pause: number) => Promise<void>): (pause: number) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (pause) => (last = last.then(() => crash(pause)));
}

/** Redis may be away just now: then as soon as it is back. */
async function flush(url: string): Promise<void> {
  for (;;) {
    try {
      const { commands, close } = await openRedis(url);
      await commands.flushall().finally(close);
      return;
    } catch {
      await sleep(20);
    }
  }
}
