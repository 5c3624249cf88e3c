import { createEngine } from '../../engine/src/create-engine.ts';
import type { MongodbAddress } from '../../engine/src/index.ts';
import { openBullmqQueue } from '../../engine/src/queue/bullmq/index.ts';
import { createEmbeddedQueue } from '../../engine/src/queue/embedded/index.ts';
import { openMongodbStore } from '../../engine/src/store/mongodb/index.ts';
import { shown, type BenchResult } from './bench-result.ts';
import { callChain, COMMANDS_PER_CHAIN } from './call-chain.ts';
import { withOwnPrefix } from './scale-out-stages.ts';
import { createTimeShares } from './time-shares.ts';

const CHAINS = 25;
const clock = { now: () => Date.now() };

/** What one command after the other waits for, in one process: store, queue, and all else. */
export async function measureShares(
  url: MongodbAddress,
  redis: `redis://${string}`,
): Promise<BenchResult[]> {
  return [...(await sharesOf(url, undefined)), ...(await sharesOf(url, redis))];
}

async function sharesOf(
  url: MongodbAddress,
  redis: `redis://${string}` | undefined,
): Promise<BenchResult[]> {
  const shares = createTimeShares();
  const store = shares.watchStore(await openMongodbStore({ url }));
  const queue =
    redis === undefined
      ? createEmbeddedQueue({ store, clock })
      : await openBullmqQueue(withOwnPrefix(redis), { store, clock });
  let ended: () => void = () => undefined;
  const engine = await createEngine({
    ...{ store, queue: shares.watchQueue(queue) },
    onCommit: ({ processId, events }) => {
      if (processId === 'chain' && events.some(({ kind }) => kind === 'instance-completed'))
        ended();
    },
  });
  await engine.deploy([{ name: 'chain.bpmn', content: callChain() }]);
  const playOne = async (): Promise<void> => {
    const end = new Promise<void>((resolve) => {
      ended = resolve;
    });
    await engine.start({ processId: 'chain' });
    await end;
  };
  await playOne();
  shares.reset();
  for (let n = 0; n < CHAINS; n += 1) await playOne();
  const spent = shares.spent();
  await engine.close();
  const all = spent.store + spent.queue + spent.kernel;
  const label = `scale-out, MongoDB + ${redis === undefined ? 'embedded queue' : 'BullMQ'}, one at a time`;
  const percent = (part: number) => [(part / all) * 100, '%'] as const;
  return [
    shown(`${label}: a command`, [all / CHAINS / COMMANDS_PER_CHAIN, 'ms']),
    shown(`${label}: of it the store`, percent(spent.store)),
    shown(`${label}: of it the queue`, percent(spent.queue)),
    shown(`${label}: of it kernel, hashing and all else`, percent(spent.kernel)),
  ];
}
