import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createEngine } from '../../engine/src/create-engine.ts';
import type { Engine, EngineOptions } from '../../engine/src/index.ts';
import { callChain, COMMANDS_PER_CHAIN } from './call-chain.ts';
import { inParallel, timed } from './measure.ts';
import { startWorkers } from './worker-processes.ts';

/** A store, a queue, and who carries out the work. */
export interface Stage {
  readonly name: string;
  readonly store: Extract<NonNullable<EngineOptions['store']>, string>;
  readonly queue: 'embedded' | `redis://${string}`;
  /** Processes beside the one that starts; with none it does all the work itself. */
  readonly workers: number;
}

export interface Measured {
  /** Commands a second when many chains are under way. */
  readonly rate: number;
  /** Milliseconds of each of some starts, one at a time. */
  readonly starts: readonly number[];
}

const CHAINS = 60;
const WIDTH = 30;
const ALONE = 150;

export async function measureStage({ store, queue, workers }: Stage): Promise<Measured> {
  // References of one round must not come to the workers of the next.
  const own = queue === 'embedded' ? queue : withOwnPrefix(queue);
  const engine = await createEngine({ store, queue: own, takesWork: workers === 0 });
  await engine.deploy([{ name: 'chain.bpmn', content: callChain() }]);
  const stop = await startWorkers(workers, { store, queue: own });
  try {
    await play(engine, Math.ceil(CHAINS / 6));
    const milliseconds = await timed(() => play(engine, CHAINS));
    return {
      rate: (CHAINS * COMMANDS_PER_CHAIN * 1_000) / milliseconds,
      starts: await alone(engine),
    };
  } finally {
    await stop();
    await engine.close();
  }
}

export function withOwnPrefix(redis: `redis://${string}`): `redis://${string}` {
  const [server = ''] = redis.slice('redis://'.length).split('?');
  return `redis://${server}?prefix=bench-${randomUUID()}`;
}

/** Until all has ended, whoever did it. */
async function play(engine: Engine, chains: number): Promise<void> {
  await inParallel(chains, WIDTH, () => engine.start({ processId: 'chain' }));
  while ((await engine.instances({ status: 'active', limit: 1 })).length > 0) await sleep(30);
}

async function alone(engine: Engine): Promise<readonly number[]> {
  const times: number[] = [];
  for (let n = 0; n < ALONE; n += 1)
    times.push(await timed(() => engine.start({ processId: 'step' })));
  return times;
}
