import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createEngine, type Engine } from '../../engine/src/index.ts';
import { createClerk } from './clerk.ts';
import { openOutsideWorld } from './outside-world.ts';
import type { Assignment, Report } from './protocol.ts';
import { serveDeeds } from './serve-deeds.ts';

/** Starts and approves orders until it is killed, or with no new ones until all have ended. */
// JSON.parse gives any; the parent writes nothing but an assignment.
const assignment = JSON.parse(process.argv[2] ?? '') as Assignment;
const { round, next } = assignment;

/** Orders under way at one time: a load, but no backlog that grows with the rounds. */
const MOST_OPEN = 60;
const LANES = 8;
/** Milliseconds without a commit after which nothing more is expected. */
const PATIENCE = 20_000;

let open = 0;
let lastCommit = Date.now();
let number = next ?? 0;

/** Writing to a pipe blocks on POSIX: what was said before the kill is heard. */
function say(report: Report): void {
  process.stdout.write(`${JSON.stringify(report)}\n`);
}

// A parent that is gone must not leave a child that runs for ever.
process.stdin.on('end', () => process.exit(1)).resume();

say({ kind: 'opening' });
const world = await openOutsideWorld(assignment.outside);
const engine = await createEngine({
  store: `sqlite:${assignment.store}`,
  onError: ({ code, message }, { during }) => {
    say({ kind: 'failed', during, message: `${code} ${message}` });
  },
  onCommit: ({ processId, events }) => {
    lastCommit = Date.now();
    const ended = events.some(({ kind }) => kind === 'instance-completed');
    if (processId === 'order' && ended) open -= 1;
  },
});
await engine.deploy(
  assignment.files.map((path) => ({ name: basename(path), content: readFileSync(path, 'utf8') })),
);
open = (await engine.instances({ processId: 'order', status: 'active', limit: 1_000 })).length;
const clerk = createClerk(engine, `round ${round}`, say);
serveDeeds(engine, world, { name: `worker ${round}`, lockDuration: 500 });
say({ kind: 'ready' });
if (next === undefined) await bringToRest(engine);
else await Promise.all([sendAgain(), approveForEver(), ...lanes(startForEver)]);

function lanes(run: () => Promise<void>): readonly Promise<void>[] {
  return Array.from({ length: LANES }, run);
}

async function startForEver(): Promise<void> {
  for (;;) {
    if (open >= MOST_OPEN) await sleep(2);
    else await start(`O-${(number += 1)}`);
  }
}

async function sendAgain(): Promise<void> {
  await Promise.all(assignment.again.map(start));
}

async function start(order: string): Promise<void> {
  if (await clerk.start(order)) open += 1;
}

async function approveForEver(): Promise<void> {
  for (;;) {
    await clerk.approveAll();
    await sleep(5);
  }
}

/** Ends also where something never comes to its end: the judge says what. */
async function bringToRest({ counts, close }: Engine): Promise<void> {
  await sendAgain();
  while (Date.now() - lastCommit < PATIENCE) {
    await clerk.approveAll();
    const { activeInstances, outgoing } = await counts();
    if (activeInstances + outgoing === 0) break;
    await sleep(20);
  }
  await close();
  say({ kind: 'at-rest' });
  process.exit(0);
}
