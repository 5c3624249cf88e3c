import { createEngine, type Engine } from '../../engine/src/index.ts';
import type { Store } from '../../engine/src/ports/index.ts';
import type { Client } from './client.ts';
import { findLostTokens } from './find-lost-tokens.ts';
import { allInstances, judgeOrders } from './judge-orders.ts';
import { readDeeds } from './outside-world.ts';
import type { Verdict } from './verdict.ts';

/** Reads everything from a store, as a stranger would, and closes it. */
export async function judgeStore(store: Store, outside: string, client: Client): Promise<Verdict> {
  const deeds = readDeeds(outside);
  const repeated = deeds.length - new Set(deeds.map(({ key, kind }) => `${kind} ${key}`)).size;
  const stranded = await findLostTokens(store);
  // The clock stands still: judging must not set anything going.
  const engine = await createEngine({ store, clock: 'virtual', startTime: Date.now() });
  const orders = await judgeOrders(engine, client, deeds);
  const wrong = [
    ...orders.wrong,
    ...(await brokenHistories(engine)),
    ...(await leftWork(engine)),
    ...(await deployedTwice(engine)),
  ];
  await engine.close();
  return { lost: [...orders.lost, ...stranded], doubled: orders.doubled, wrong, repeated };
}

async function brokenHistories(engine: Engine): Promise<readonly string[]> {
  const { problems } = await engine.verify();
  const broken = problems.map(({ message }) => message);
  for await (const { id } of allInstances(engine)) {
    const { equalsSnapshot } = await engine.replay(id);
    if (!equalsSnapshot) broken.push(`The replay of instance ${id} is not its snapshot.`);
  }
  return broken;
}

/** Everything has ended, so there must be nothing left to do. */
async function leftWork({ counts }: Engine): Promise<readonly string[]> {
  const { jobs, userTasks, timers, outgoing, incidents, activeInstances } = await counts();
  const left = { jobs, userTasks, timers, outgoing, incidents, activeInstances };
  return Object.entries(left)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `Expected no ${what} to be left, but there are ${count}.`);
}

async function deployedTwice(engine: Engine): Promise<readonly string[]> {
  const definitions = await engine.definitions();
  return definitions
    .filter(({ version }) => version > 1)
    .map(({ processId }) => `Process ${processId} was deployed once more than once.`);
}
