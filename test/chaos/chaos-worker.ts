import { setTimeout as sleep } from 'node:timers/promises';
import { createEngine } from '../../engine/src/index.ts';
import type { Queue } from '../../engine/src/ports/index.ts';
import { openBullmqQueue } from '../../engine/src/queue/bullmq/index.ts';
import { openMongodbStore } from '../../engine/src/store/mongodb/index.ts';
import { openOutsideWorld } from '../crash/outside-world.ts';
import { serveDeeds } from '../crash/serve-deeds.ts';
import { seeded } from '../random/seeded.ts';
import { LOCK, PATIENCE, SWEEP, TRIES, type WorkerAssignment } from './assignment.ts';
import { scrambleDeliveries } from './scramble-deliveries.ts';

/** Carries out the work of the orders until it is killed, or is asked to end. */
// JSON.parse gives any; the parent writes nothing but an assignment.
const {
  name,
  store: url,
  queue: address,
  outside,
  scramble,
} = JSON.parse(process.argv[2] ?? '') as WorkerAssignment;

// A parent that is gone must not leave a child that runs for ever.
process.stdin.on('end', () => process.exit(1)).resume();

const note = (text: string): void => console.error(`${new Date().toISOString()} ${name} ${text}`);
const world = await openOutsideWorld(outside);
const store = await openMongodbStore({ url, sweepInterval: SWEEP, patience: PATIENCE });
const opened = await openBullmqQueue(address, {
  store,
  clock: { now: () => Date.now() },
  lock: LOCK,
  tries: TRIES,
  onError: (error) => note(`queue: ${error instanceof Error ? error.message : String(error)}`),
});
const queue: Queue =
  scramble === undefined ? opened : scrambleDeliveries(opened, seeded(scramble), sleep);
const engine = await createEngine({
  ...{ store, queue },
  onError: ({ code, message }, { during }) => note(`${during}: ${code} ${message}`),
});
serveDeeds(engine, world, name);
process.once('SIGTERM', () => {
  void engine.close().then(() => process.exit(0));
});
console.log('ready');
