import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from '../../engine/src/create-engine.ts';
import { createEngine, type Engine, type EngineOptions } from '../../engine/src/index.ts';
import { runScenario } from '../../engine/src/scenario/index.ts';
import { dropDatabase, testUrl, urlOfNewDatabase } from '../servers/mongodb/test-url.ts';
import { createHandClock, type StoreName } from '../setup/hand-clock.ts';
import { redisQueue, TEST_REDIS } from '../setup/redis.ts';
import { mustLoad, shippedScenarios } from './shipped-bundles.ts';

const scenarios = [...shippedScenarios()];

/** A server takes a second for each: every twelfth from here, the same each time, has to do. */
const EACH = 12;
const someFrom = (first: number): typeof scenarios =>
  scenarios.filter((_, index) => index % EACH === first);

/** Where a scenario is played that is otherwise played in memory. */
interface Stage {
  readonly name: string;
  readonly prepare: () => {
    readonly store: StoreName;
    readonly remove: () => void | Promise<void>;
  };
  /** Work goes through a queue, which no virtual clock drives. */
  readonly queued: boolean;
  readonly played: typeof scenarios;
}

const onFile: Stage['prepare'] = () => {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-scenarios-'));
  return {
    store: `sqlite:${join(folder, 'waybill.db')}`,
    remove: () => rmSync(folder, { recursive: true }),
  };
};

const onServer = (server: string): readonly Stage[] => {
  const prepare: Stage['prepare'] = () => {
    const store = urlOfNewDatabase(server);
    return { store, remove: () => dropDatabase(store) };
  };
  const alone = { name: 'MongoDB', prepare, queued: false, played: someFrom(0) };
  const withQueue = { name: 'MongoDB and BullMQ', queued: true, played: someFrom(EACH / 2) };
  return TEST_REDIS === undefined ? [alone] : [alone, { ...alone, ...withQueue }];
};

const STAGES: readonly Stage[] = [
  { name: 'SQLite', prepare: onFile, queued: false, played: scenarios },
  ...(testUrl === undefined ? [] : onServer(testUrl)),
];

/** The engine's time is moved by hand, as the virtual clock moves it. */
async function openQueued(options: EngineOptions, place: StoreName): Promise<Engine> {
  const store = await openStore(place);
  const { clock, advance } = createHandClock(store, Number(options.startTime));
  const engine = await createEngine({ ...options, store, clock, queue: redisQueue() });
  return { ...engine, advanceTime: (by) => advance(engine, by) };
}

describe.each(STAGES)('the shipped scenarios on $name', ({ prepare, queued, played }) => {
  let remove: () => void | Promise<void> = () => undefined;
  afterEach(() => remove());

  it.each(played)('%s comes out as in memory', async (_name, path) => {
    const { scenario, files, input } = await mustLoad(path);
    const place = prepare();
    ({ remove } = place);
    const open = (options: EngineOptions): Promise<Engine> =>
      queued ? openQueued(options, place.store) : createEngine({ ...options, store: place.store });
    const report = await runScenario(scenario, files, {
      createEngine: open,
      ...(input && { input }),
    });
    expect(report.differences).toEqual([]);
    expect(report.passed).toBe(true);
  });
});
