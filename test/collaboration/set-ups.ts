import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine, EngineOptions } from '../../engine/src/index.ts';
import { dropDatabase, testUrl, urlOfNewDatabase } from '../servers/mongodb/test-url.ts';
import { createHandClock, type StoreName } from '../setup/hand-clock.ts';
import { redisQueue, TEST_REDIS } from '../setup/redis.ts';
import { T0 } from './start-time.ts';

/** Where one test keeps its engine: each opening of `options` finds what the last one left. */
export interface Place {
  readonly options: () => EngineOptions;
  /** Where the engine does not stand on the virtual clock: moves its time by an ISO 8601 duration. */
  readonly advance?: (engine: Engine, by: string) => Promise<void>;
  readonly remove: () => void | Promise<void>;
}

/** A store and queue on which every engine-level test runs. */
export interface SetUp {
  readonly name: string;
  /** Whether the engine is closed and opened anew between the steps of a test. */
  readonly reopens: boolean;
  readonly prepare: () => Place | Promise<Place>;
}

/** One entry more runs the whole folder on another store or queue. */
export const SET_UPS: readonly SetUp[] = [
  {
    name: 'memory',
    reopens: false,
    prepare: () => ({ options: () => ({ store: 'memory:' }), remove: () => undefined }),
  },
  {
    name: 'SQLite, opened anew at every step',
    reopens: true,
    prepare: () => {
      const { store, remove } = sqliteFolder();
      return { options: () => ({ store }), remove };
    },
  },
  ...(TEST_REDIS === undefined ? [] : [overRedis('SQLite and BullMQ', sqliteFolder)]),
  ...(testUrl === undefined ? [] : onServer(testUrl)),
];

function onServer(server: string): readonly SetUp[] {
  const alone: SetUp = {
    name: 'MongoDB, opened anew at every step',
    reopens: true,
    prepare: () => {
      const { store, remove } = newDatabase(server);
      return { options: () => ({ store }), remove };
    },
  };
  if (TEST_REDIS === undefined) return [alone];
  return [alone, overRedis('MongoDB and BullMQ', () => newDatabase(server))];
}

/** A store that several processes may open. */
interface SharedStore {
  readonly store: StoreName;
  readonly remove: () => void | Promise<void>;
}

function newDatabase(server: string): SharedStore {
  const store = urlOfNewDatabase(server);
  return { store, remove: () => dropDatabase(store) };
}

function sqliteFolder(): SharedStore {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-collaboration-'));
  return {
    store: `sqlite:${join(folder, 'waybill.db')}`,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** On Redis the queue moves things on, not the test; opened anew at every step, as another process. */
function overRedis(name: string, shared: () => SharedStore): SetUp {
  return {
    name: `${name}, opened anew at every step`,
    reopens: true,
    prepare: () => {
      const { store, remove } = shared();
      const queue = redisQueue();
      const { clock, advance } = createHandClock(store, T0);
      return { options: () => ({ store, queue, clock }), advance, remove };
    },
  };
}
