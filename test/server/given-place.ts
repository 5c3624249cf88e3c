import type { Engine, EngineOptions } from '../../engine/src/index.ts';
import { dropDatabase, testUrl, urlOfNewDatabase } from '../servers/mongodb/test-url.ts';
import { createHandClock } from '../setup/hand-clock.ts';
import { redisQueue, TEST_REDIS } from '../setup/redis.ts';

/** Where the engines of one test work. */
export interface GivenPlace {
  readonly options: EngineOptions;
  /** Several engines may work there at one time. */
  readonly isShared: boolean;
  /** The engine as tests use it: with time that they move on. */
  readonly movable: (engine: Engine) => Engine;
  readonly remove: () => Promise<void>;
}

/** As `createEngine` has it, where nobody says when the virtual clock begins. */
const VIRTUAL_START = '2025-01-01T00:00:00Z';

/** `two`: tests of the interface run on two servers that share a MongoDB and a Redis. */
const TWO = process.env['WAYBILL_TEST_SERVERS'] === 'two';

/** What the test asks for; with two servers in place of a memory a database and a queue of its own. */
export function givenPlace(options: EngineOptions): GivenPlace {
  if (!TWO || options.store !== undefined) return alone(options);
  if (testUrl === undefined || TEST_REDIS === undefined)
    throw new Error('Expected WAYBILL_TEST_MONGODB and WAYBILL_TEST_REDIS for two servers.');
  const { clock: _, startTime = VIRTUAL_START, ...rest } = options;
  const store = urlOfNewDatabase(testUrl);
  const start = typeof startTime === 'string' ? Date.parse(startTime) : startTime;
  const hand = options.clock === 'virtual' ? createHandClock(store, start) : undefined;
  return {
    options: { ...rest, store, queue: redisQueue(), ...(hand && { clock: hand.clock }) },
    isShared: true,
    movable: (engine) =>
      hand ? { ...engine, advanceTime: (by) => hand.advance(engine, by) } : engine,
    remove: () => dropDatabase(store),
  };
}

const alone = (options: EngineOptions): GivenPlace => ({
  ...{ options, isShared: false, movable: (engine) => engine },
  remove: async () => undefined,
});
