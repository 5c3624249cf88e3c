import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createEngine, type Engine, type MongodbAddress } from '../../engine/src/index.ts';
import { openMongodbStore } from '../../engine/src/store/mongodb/index.ts';
import type { Store } from '../../engine/src/ports/index.ts';
import { createClient, type Client } from '../crash/client.ts';
import { judgeStore } from '../crash/judge-store.ts';
import type { Verdict } from '../crash/verdict.ts';
import { dropDatabase } from '../servers/mongodb/test-url.ts';
import { PATIENCE, SWEEP, type WorkerAssignment } from './assignment.ts';
import { findLeftovers } from './leftovers.ts';
import { performFault, type Victims } from './perform-fault.ts';
import { WORKERS, type Plan } from './plan.ts';
import { removePoison } from './poison.ts';
import { sendLoad } from './send-load.ts';
import type { Servers } from './servers.ts';
import type { WorkerProcess } from './worker-process.ts';

export interface Stage {
  readonly servers: Servers;
  readonly workers: readonly WorkerProcess[];
  /** Where the rounds keep their files. */
  readonly folder: string;
}

export interface Round extends Verdict {
  readonly orders: number;
}

/** Milliseconds within which all must have come to its end after the last fault. */
const REST_PATIENCE = 60_000;

/** Lets the plan befall two workers and their servers under load, and judges what is left. */
export async function playRound(stage: Stage, plan: Plan): Promise<Round> {
  const place = placeOf(stage, plan);
  const client = createClient();
  const store = await openMongodbStore({
    url: place.store,
    sweepInterval: SWEEP,
    patience: PATIENCE,
  });
  const engine = await createEngine({ store, queue: place.queue, takesWork: false });
  await engine.deploy(
    ['order.bpmn', 'order-grade.json'].map((name) => fileOf(`../crash/${name}`)).map(deployed),
  );
  await Promise.all(stage.workers.map(({ begin }, index) => begin(assignmentOf(place, index))));
  const victims: Victims = { ...stage, store, poisons: [] };
  const late = await endure({ engine, client, victims, plan, url: place.store });
  const ended = await Promise.all(stage.workers.map(({ end }) => end()));
  const missing = await removePoison(store, victims.poisons);
  await engine.close();
  const verdict = await judgeRound(place, client);
  const wrong = [...verdict.wrong, ...late, ...ended.flat(), ...missing];
  const round = { ...verdict, wrong, orders: plan.orders.length };
  if (isClean(round)) await dropDatabase(place.store);
  return round;
}

export const isClean = ({ lost, doubled, wrong }: Verdict): boolean =>
  lost.length + doubled.length + wrong.length === 0;

interface Place {
  readonly store: MongodbAddress;
  readonly queue: `redis://${string}`;
  readonly outside: string;
  readonly scramble?: number;
}

/** Each round has a database, a prefix and a folder of its own, on the same servers. */
function placeOf({ servers, folder }: Stage, { seed, faults }: Plan): Place {
  const own = join(folder, `round-${seed}`);
  mkdirSync(own, { recursive: true });
  const authority = servers.mongodb.slice('mongodb://'.length);
  const scrambles = faults.some(({ kind }) => kind === 'deliveries scrambled');
  return {
    store: `mongodb://${authority}/chaos_${seed}?serverSelectionTimeoutMS=1000`,
    queue: `redis://${servers.redis.slice('redis://'.length)}?prefix=chaos-${seed}`,
    outside: join(own, 'outside.log'),
    ...(scrambles && { scramble: seed }),
  };
}

function assignmentOf(place: Place, index: number): WorkerAssignment {
  const { store, queue, outside, scramble } = place;
  const own = scramble === undefined ? {} : { scramble: scramble * WORKERS + index };
  return { name: `worker-${index + 1}`, store, queue, outside, ...own };
}

interface Enduring {
  readonly engine: Engine;
  readonly client: Client;
  readonly victims: Victims;
  readonly plan: Plan;
  readonly url: string;
}

/** Gives what has not come to rest in time. */
async function endure(enduring: Enduring): Promise<readonly string[]> {
  const { engine, client, victims, plan } = enduring;
  const load = sendLoad(engine, client, plan);
  await Promise.all(plan.faults.map((fault) => performFault(victims, fault)));
  const rested = await Promise.race([
    load.acknowledged.then(() => rest(enduring)),
    sleep(REST_PATIENCE, false, { ref: false }),
  ]);
  await load.stop();
  return rested ? [] : [`Expected all work to come to its end, but it had not in time.`];
}

async function rest(enduring: Enduring): Promise<boolean> {
  for (const end = Date.now() + REST_PATIENCE; Date.now() < end; await sleep(150)) {
    if (await isAtRest(enduring).catch(() => false)) return true;
  }
  return false;
}

async function isAtRest({ engine, victims, url }: Enduring): Promise<boolean> {
  const { activeInstances, outgoing } = await engine.counts();
  if (activeInstances + outgoing > victims.poisons.length) return false;
  return (await findLeftovers(url)).length === 0;
}

async function judgeRound({ store: url, outside }: Place, client: Client): Promise<Verdict> {
  const store: Store = await openMongodbStore({ url });
  const verdict = await judgeStore(store, outside, client);
  return { ...verdict, wrong: [...verdict.wrong, ...(await findLeftovers(url))] };
}

const fileOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const deployed = (path: string) => ({
  name: basename(path),
  content: readFileSync(path, 'utf8'),
});
