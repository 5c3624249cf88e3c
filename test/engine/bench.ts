import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe } from 'vitest';
import {
  createEngine,
  type Engine,
  type EngineOptions,
  type Failure,
  type JobHandler,
  type WorkerOptions,
} from '../../engine/src/index.ts';
import { dropDatabase, testUrl, urlOfNewDatabase } from '../servers/mongodb/test-url.ts';
import { createHandClock, type HandClock, type StoreName } from '../setup/hand-clock.ts';
import { redisQueue, TEST_REDIS } from '../setup/redis.ts';

/** 2026-03-02 09:00 in Shanghai. */
export const T0 = Date.parse('2026-03-02T01:00:00Z');

export const HOUR = 3_600_000;

/** Where one test keeps its engine. */
interface Place {
  readonly options: EngineOptions;
  /** Where the engine does not stand on the virtual clock. */
  readonly advance?: HandClock['advance'];
  readonly remove?: () => Promise<void>;
}

/** How a suite keeps its engine: `restarts` closes and reopens it at every `step`. */
interface Axis {
  readonly name: string;
  readonly restarts: boolean;
  /** `folder` is there during the test. */
  readonly place: (folder: string) => Place;
}

const fileIn = (folder: string): `sqlite:${string}` => `sqlite:${join(folder, 'waybill.db')}`;
const onFile = (folder: string): Place => ({ options: { store: fileIn(folder) } });

/** On Redis the queue moves things on, not the test. */
function onRedis(store: StoreName): Place {
  const { clock, advance } = createHandClock(store, T0);
  return { options: { store, queue: redisQueue(), clock }, advance };
}

function onMongodb(server: string): Place {
  const store = urlOfNewDatabase(server);
  return { options: { store }, remove: () => dropDatabase(store) };
}

/** Where a server is named. */
const mongodbAxes = (server: string): readonly Axis[] => {
  const place = (): Place => onMongodb(server);
  return [
    { name: 'mongodb', restarts: false, place },
    { name: 'mongodb, restarted at every step', restarts: true, place },
    ...(TEST_REDIS === undefined ? [] : [onMongodbAndRedis(server)]),
  ];
};

function onMongodbAndRedis(server: string): Axis {
  const place = (): Place => {
    const store = urlOfNewDatabase(server);
    return { ...onRedis(store), remove: () => dropDatabase(store) };
  };
  return { name: 'mongodb and BullMQ, restarted at every step', restarts: true, place };
}

/** One entry more runs the whole folder on another store or queue. */
const AXES: readonly Axis[] = [
  { name: 'memory', restarts: false, place: () => ({ options: { store: 'memory:' } }) },
  { name: 'sqlite', restarts: false, place: onFile },
  { name: 'sqlite, restarted at every step', restarts: true, place: onFile },
  ...(TEST_REDIS === undefined
    ? []
    : [
        {
          name: 'sqlite and BullMQ, restarted at every step',
          restarts: true,
          place: (folder: string) => onRedis(fileIn(folder)),
        },
      ]),
  ...(testUrl === undefined ? [] : mongodbAxes(testUrl)),
];

/** One engine on the virtual clock, with what must outlive a restart. */
export interface Bench {
  engine: Engine;
  /** What `onError` was told. */
  readonly failures: Failure[];
  readonly worker: (type: string, handler: JobHandler, options?: WorkerOptions) => void;
  /** Settles; on the restarted axis then goes on with a new engine on the same file. */
  readonly step: () => Promise<void>;
}

/** Runs a suite on every axis; `open` gives a bench that is closed after the test. */
export function onEveryStore(
  name: string,
  suite: (open: (options?: EngineOptions) => Promise<Bench>) => void,
): void {
  describe.each(AXES)(`${name} ($name)`, (axis) => {
    const closing: (() => Promise<void>)[] = [];
    afterEach(async () => {
      for (const close of closing.splice(0)) await close();
    });
    suite(async (options = {}) => {
      const folder = temporaryFolder();
      const place = axis.place(folder);
      const bench = await openBench(options, place, axis.restarts);
      closing.push(async () => {
        await bench.engine.close();
        await place.remove?.();
        rmSync(folder, { recursive: true, force: true });
      });
      return bench;
    });
  });
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'waybill-'));

async function openBench(
  given: EngineOptions,
  { options: placed, advance }: Place,
  restarts: boolean,
): Promise<Bench> {
  const failures: Failure[] = [];
  const workers: (readonly [string, JobHandler, WorkerOptions])[] = [];
  const options: EngineOptions = {
    clock: 'virtual',
    ...placed,
    onError: (failure) => failures.push(failure),
    ...given,
  };
  const open = async (startTime: number): Promise<Engine> => {
    const opened = await createEngine({ ...options, startTime });
    return advance ? { ...opened, advanceTime: (by) => advance(opened, by) } : opened;
  };
  const engine = await open(T0);
  const bench: Bench = {
    engine,
    failures,
    worker: (type, handler, how = {}) => {
      workers.push([type, handler, how]);
      bench.engine.registerWorker(type, handler, how);
    },
    step: async () => {
      await bench.engine.settle();
      if (!restarts) return;
      const startTime = bench.engine.now();
      await bench.engine.close();
      bench.engine = await open(startTime);
      for (const worker of workers) bench.engine.registerWorker(...worker);
    },
  };
  return bench;
}

/** The only open task, or that of an element. */
export async function taskOf({ engine }: Bench, element?: string): Promise<string> {
  const tasks = await engine.tasks(element === undefined ? {} : { element });
  const [task] = tasks;
  if (!task || tasks.length > 1) {
    throw new Error(`Expected one task, but there are ${String(tasks.length)}.`);
  }
  return task.id;
}

export async function statusOf({ engine }: Bench, instanceId: string): Promise<string> {
  return (await engine.instance(instanceId)).status;
}

/** The code of the WaybillError that a call rejects with. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'not refused';
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown) return String(thrown.code);
    throw thrown;
  }
}
