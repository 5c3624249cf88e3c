import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createEngine, type Engine, type EngineOptions } from '../../engine/src/index.ts';
import { codeOf, temporaryFolder } from './bench.ts';
import {
  bpmn,
  catchTimer,
  end,
  sequence,
  serviceTask,
  start,
  startByTimer,
  userTask,
} from './process-xml.ts';

const pay = bpmn(sequence('pay', [start, serviceTask('charge', 'charge'), end]));
const engines: Engine[] = [];
const folders: string[] = [];

async function open(options: EngineOptions = {}): Promise<Engine> {
  const engine = await createEngine(options);
  engines.push(engine);
  return engine;
}

function sqliteFile(): `sqlite:${string}` {
  const folder = temporaryFolder();
  folders.push(folder);
  return `sqlite:${join(folder, 'waybill.db')}`;
}

afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('engines of one process', () => {
  it('do not see each other', async () => {
    const [one, two] = [await open({ clock: 'virtual' }), await open({ clock: 'virtual' })];
    await one.deploy(pay);
    expect(await codeOf(two.start({ processId: 'pay' }))).toBe('PROCESS_NOT_FOUND');
    await two.deploy(pay);
    const done: string[] = [];
    one.registerWorker('charge', () => void done.push('one'));
    two.registerWorker('charge', () => void done.push('two'));
    const { instanceId } = await one.start({ processId: 'pay', idempotencyKey: 'k' });
    expect((await two.start({ processId: 'pay', idempotencyKey: 'k' })).created).toBe(true);
    await one.advanceTime('P1D');
    await one.settle();
    expect(done).toEqual(['one']);
    expect(two.now()).toBe(one.now() - 86_400_000);
    expect(await codeOf(two.instance(instanceId))).toBe('INSTANCE_NOT_FOUND');
    await one.close();
    await two.settle();
    expect(done).toEqual(['one', 'two']);
  });

  it('may share one file, each seeing what the other has written', async () => {
    const store = sqliteFile();
    const [one, two] = [await open({ store }), await open({ store })];
    await one.deploy(bpmn(sequence('p', [start, userTask('t'), userTask('u'), end])));
    const { instanceId } = await two.start({ processId: 'p' });
    const [task] = await one.tasks();
    await one.claimTask(task?.id ?? '', 'li');
    await two.completeTask(task?.id ?? '');
    // The other's state at hand is three commits old, and knows nothing of the second task.
    await two.setVariables(instanceId, { seen: true });
    const [second] = await one.tasks();
    await one.completeTask(second?.id ?? '');
    expect((await one.instance(instanceId)).status).toBe('completed');
    expect(await one.variables(instanceId)).toEqual({ seen: true });
    expect((await one.verify()).ok).toBe(true);
  });
});

describe('on the system clock', () => {
  it.each(['memory:', 'sqlite'] as const)('work goes on by itself (%s)', async (kind) => {
    const engine = await open({ store: kind === 'sqlite' ? sqliteFile() : kind });
    const elements = [start, catchTimer('wait', 'PT0.05S'), serviceTask('charge', 'charge'), end];
    await engine.deploy(bpmn(sequence('slow', elements)));
    await engine.deploy(
      bpmn(sequence('ticking', [startByTimer('timeCycle', 'R2/PT0.05S'), userTask('t'), end])),
    );
    let tries = 0;
    engine.registerWorker(
      'charge',
      () => {
        tries += 1;
        if (tries === 1) throw new Error('not yet');
        return { tries };
      },
      { backoff: () => 20 },
    );
    const { instanceId } = await engine.start({ processId: 'slow' });
    await vi.waitFor(
      async () => {
        expect((await engine.instance(instanceId)).status).toBe('completed');
        expect(await engine.instances({ processId: 'ticking' })).toHaveLength(2);
      },
      { timeout: 30_000, interval: 20 },
    );
    expect(await engine.variables(instanceId)).toEqual({ tries: 2 });
  });

  it('work left in the file is taken up by the next engine', async () => {
    const store = sqliteFile();
    const first = await open({ store });
    const call =
      '<callActivity id="call"><extensionElements><zeebe:calledElement processId="pay"/></extensionElements></callActivity>';
    await first.deploy(pay);
    await first.deploy(bpmn(sequence('order', [start, catchTimer('w', 'PT0.02S'), call, end])));
    const { instanceId } = await first.start({ processId: 'order' });
    await first.close();
    const second = await open({ store });
    second.registerWorker('charge', () => undefined);
    await vi.waitFor(
      async () => {
        expect((await second.instance(instanceId)).status).toBe('completed');
      },
      { timeout: 30_000, interval: 20 },
    );
  });

  it('settle resolves when nothing is left that can go on', async () => {
    const engine = await open();
    await engine.deploy(pay);
    engine.registerWorker('charge', () => new Promise((resolve) => setImmediate(resolve)));
    for (let n = 0; n < 30; n += 1) await engine.start({ processId: 'pay' });
    await engine.settle();
    expect((await engine.counts()).activeInstances).toBe(0);
    expect(await codeOf(engine.advanceTime(1))).toBe('CLOCK_NOT_VIRTUAL');
  });
});

describe('an engine that is closed', () => {
  it('refuses every call clearly, and may be closed again', async () => {
    const engine = await open();
    await engine.close();
    await engine.close();
    expect(await codeOf(engine.start({ processId: 'p' }))).toBe('ENGINE_CLOSED');
    expect(await codeOf(engine.tasks())).toBe('ENGINE_CLOSED');
    expect(() => engine.registerWorker('t', () => undefined)).toThrow('close()');
  });

  it('has finished what was in hand', async () => {
    const store = sqliteFile();
    const engine = await open({ store });
    await engine.deploy(pay);
    const begun = new Promise<void>((resolve) => {
      engine.registerWorker('charge', async () => {
        resolve();
        await new Promise((later) => setTimeout(later, 20));
        return { paid: true };
      });
    });
    const { instanceId } = await engine.start({ processId: 'pay' });
    await begun;
    const starts = Array.from({ length: 20 }, () => engine.start({ processId: 'pay' }));
    await engine.close();
    const started = await Promise.all(starts);
    const again = await open({ store });
    expect(await again.variables(instanceId)).toEqual({ paid: true });
    expect(await again.instances()).toHaveLength(started.length + 1);
  });
});

describe('createEngine', () => {
  it.each([
    ['store', { store: 'postgres://x' }],
    ['queue', { queue: 'rabbit' }],
    ['clock', { clock: 'sundial' }],
    ['timeZone', { timeZone: 'Mars/Olympus' }],
    ['startTime', { clock: 'virtual', startTime: 'yesterday' }],
  ])('refuses an unknown %s', async (option, options) => {
    // What callers without types may give.
    const call = open(options as EngineOptions);
    await expect(call).rejects.toMatchObject({
      code: 'ENGINE_OPTION_INVALID',
      message: expect.stringContaining(option) as unknown,
    });
  });
});
