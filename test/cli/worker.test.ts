import { describe, expect, it, vi } from 'vitest';
import { createEngine, type Engine } from '../../engine/src/index.ts';
import { bpmn, catchTimer, end, sequence, start } from '../engine/process-xml.ts';
import { redisQueue, TEST_REDIS } from '../setup/redis.ts';
import { startWorker } from './start-worker.ts';
import { temporaryFolder, waybillJson } from './waybill.ts';

const PATIENCE = 90_000;
const inFolder = temporaryFolder();
const store = (): `sqlite:${string}` => `sqlite:${inFolder('w.db')}`;

const call = `<callActivity id="call"><extensionElements><zeebe:calledElement processId="child"/></extensionElements></callActivity>`;
const files = [
  { name: 'parent.bpmn', content: bpmn(sequence('parent', [start, call, end])) },
  {
    name: 'child.bpmn',
    content: bpmn(sequence('child', [start, catchTimer('rest', 'PT1S'), end])),
  },
];

interface Failed {
  readonly error?: { readonly code: string };
  readonly problems?: readonly { readonly code: string }[];
}

/** An engine that leaves automatic work to workers, as a server does. */
const openFront = (queue: `redis://${string}`): Promise<Engine> =>
  createEngine({ store: store(), queue, takesWork: false });

const allEnded = (engine: Engine): Promise<void> =>
  vi.waitFor(
    async () => expect(await engine.counts()).toMatchObject({ activeInstances: 0, outgoing: 0 }),
    { timeout: PATIENCE, interval: 100 },
  );

describe('waybill worker on a SQLite file', () => {
  it('does what is due, and ends well when it is told to', async () => {
    const engine = await createEngine({ store: store(), takesWork: false });
    await engine.deploy(files);
    await engine.start({ processId: 'parent' });
    const worker = await startWorker(['--store', store()]);
    await allEnded(engine);
    worker.kill('SIGTERM');
    expect(await worker.ended).toBe(0);
    expect(worker.lines.map(({ event }) => event).filter((event) => event !== 'worked')).toEqual([
      ...['started', 'draining', 'stopped'],
    ]);
    expect(worker.lines.at(-1)?.commits).toBeGreaterThanOrEqual(3);
    await engine.close();
  });

  it('says what is wrong with the address of its queue', async () => {
    const run = (queue: string) =>
      waybillJson<Failed>(['worker', '--store', store(), '--queue', queue]);
    expect(JSON.stringify(await run('kafka://localhost'))).toContain('CLI_QUEUE_INVALID');
    const refused = await run('redis://ann:secret@127.0.0.1:1');
    expect(refused.status).toBe(1);
    expect(JSON.stringify(refused)).toContain('QUEUE_UNREACHABLE');
    expect(JSON.stringify(refused)).not.toContain('secret');
  });
});

describe.skipIf(TEST_REDIS === undefined)('several waybill workers on one queue', () => {
  it('share the load, and end well', async () => {
    const queue = redisQueue();
    const front = await openFront(queue);
    await front.deploy(files);
    const args = ['--store', store(), '--queue', queue];
    const workers = await Promise.all([startWorker(args), startWorker(args)]);
    await Promise.all(Array.from({ length: 200 }, () => front.start({ processId: 'parent' })));
    await allEnded(front);
    for (const worker of workers) worker.kill('SIGTERM');
    expect(await Promise.all(workers.map(({ ended }) => ended))).toEqual([0, 0]);
    const commits = workers.map(({ lines }) => lines.at(-1)?.commits ?? 0);
    // A start and an end of each child, and the end of each parent.
    expect(commits.reduce((one, other) => one + other)).toBeGreaterThanOrEqual(600);
    expect(Math.min(...commits)).toBeGreaterThan(60);
    expect(await front.verify()).toMatchObject({ ok: true, instances: 400 });
    await front.close();
  });

  it('finish what one that was killed has left', async () => {
    const queue = redisQueue();
    const front = await openFront(queue);
    await front.deploy(files);
    const args = ['--store', store(), '--queue', queue];
    const [doomed, other] = await Promise.all([startWorker(args), startWorker(args)]);
    const starting = Array.from({ length: 200 }, () => front.start({ processId: 'parent' }));
    await starting[50];
    doomed.kill('SIGKILL');
    await Promise.all(starting);
    await allEnded(front);
    expect(await doomed.ended).toBe('SIGKILL');
    expect(await front.instances({ processId: 'child', limit: 1_000 })).toHaveLength(200);
    expect(await front.verify()).toMatchObject({ ok: true, instances: 400 });
    other.kill('SIGINT');
    expect(await other.ended).toBe(0);
    await front.close();
  });
});
