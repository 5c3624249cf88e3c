import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { createEngine, type Engine } from '../../engine/src/index.ts';
import { openBullmqQueue } from '../../engine/src/queue/bullmq/index.ts';
import { openMongodbStore } from '../../engine/src/store/mongodb/index.ts';
import { openOutsideWorld } from '../crash/outside-world.ts';
import { serveDeeds } from '../crash/serve-deeds.ts';
import { seeded } from '../random/seeded.ts';
import { JOB_LOCK, LOCK, PATIENCE, SWEEP, TRIES, type WorkerAssignment } from './assignment.ts';
import { scrambleDeliveries } from './scramble-deliveries.ts';

/**
 * Carries out the work of the orders until it is killed. Each line of its input is the assignment of
 * a round, and an empty one asks it to end the round; it says `ready` and `closed`.
 */
const note = (text: string): void => console.error(`${new Date().toISOString()} ${text}`);

let engine: Engine | undefined;
for await (const line of createInterface({ input: process.stdin })) {
  await engine?.close();
  // JSON.parse gives any; the parent writes nothing but assignments.
  engine = line === '' ? undefined : await open(JSON.parse(line) as WorkerAssignment);
  console.log(engine ? 'ready' : 'closed');
}
// A parent that is gone must not leave a child that runs for ever.
process.exit(1);

async function open({ name, scramble, ...given }: WorkerAssignment): Promise<Engine> {
  const world = await openOutsideWorld(given.outside);
  const store = await openMongodbStore({
    ...{ url: given.store, sweepInterval: SWEEP, patience: PATIENCE },
  });
  const queue = await openBullmqQueue(given.queue, {
    ...{ store, clock: { now: () => Date.now() }, lock: LOCK, tries: TRIES },
    onError: (error) => note(`${name} queue: ${String(error)}`),
  });
  const opened = await createEngine({
    store,
    queue: scramble === undefined ? queue : scrambleDeliveries(queue, seeded(scramble), sleep),
    onError: ({ code, message }, { during }) => note(`${name} ${during}: ${code} ${message}`),
  });
  serveDeeds(opened, world, { name, lockDuration: JOB_LOCK });
  return opened;
}
