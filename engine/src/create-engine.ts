import { randomUUID } from 'node:crypto';
import { createVirtualClock, systemClock } from './clock/index.ts';
import { WaybillError } from './errors/failure.ts';
import { nodeHash, nodeSalt } from './history/node-hash.ts';
import { sealSigner, sealVerifier } from './history/node-seal-keys.ts';
import { createTimeOrderedIds } from './ids/index.ts';
import type { ChangeFeed, Clock, Queue, Store } from './ports/index.ts';
import { openBullmqQueue } from './queue/bullmq/index.ts';
import { createEmbeddedQueue } from './queue/embedded/index.ts';
import { assembleEngine, type Drive } from './runtime/assemble-engine.ts';
import type { Engine } from './runtime/engine-api.ts';
import { createLocalChanges } from './runtime/changes/create-local-changes.ts';
import { computeHere } from './runtime/computing/index.ts';
import { createDefinitions } from './runtime/definitions.ts';
import { entityTypeOf } from './runtime/entity/entity-types.ts';
import type { EngineContext } from './runtime/engine-context.ts';
import type {
  EncryptionKey,
  EngineOptions,
  LedgerOptions,
  MongodbAddress,
} from './runtime/engine-options.ts';
import { toFailure } from './runtime/to-failure.ts';
import {
  createNodeCipher,
  encryptStore,
  reencrypt,
  type Reencrypted,
  type ReencryptOptions,
} from './store/encrypted/index.ts';
import { openArchiveFolder } from './store/files/index.ts';
import { openMemoryStore } from './store/memory/index.ts';
import { openMongodbStore } from './store/mongodb/index.ts';
import { openSqliteStore } from './store/sqlite/index.ts';
import { createTurns, storeInTurns } from './turns/index.ts';

export { readRedisAddress } from './queue/bullmq/index.ts';

/** An engine of its own: two engines of one process share nothing but a store that both are given. */
export async function createEngine(options: EngineOptions = {}): Promise<Engine> {
  const { clock, moveTo } = chooseClock(options);
  const { readOnly = false } = options;
  const { store: given = 'memory:', durable = 'each-commit' } = options;
  const store = await openStore(given, readOnly, durable);
  let queue: Queue | undefined;
  try {
    const context = contextOf(options, clock, store);
    queue = moveTo ? undefined : await openQueue(readOnly ? 'embedded' : options.queue, context);
    const takesWork = !readOnly && (moveTo !== undefined || (options.takesWork ?? true));
    const drive: Drive = { takesWork, ...(queue && { queue }), ...(moveTo && { moveTo }) };
    return await assembleEngine({ ...context, changes: changesOf(queue) }, drive);
  } catch (thrown) {
    await queue?.close();
    await store.close();
    throw thrown;
  }
}

/** Of all who share the queue; without one, of this engine alone. */
const changesOf = (queue: Queue | undefined): ChangeFeed =>
  queue?.changes ?? createLocalChanges(randomUUID().slice(0, 8));

/** Shanghai: the companies this is made for plan and ship by its time. */
const TIME_ZONE = 'Asia/Shanghai';

const VIRTUAL_START = Date.UTC(2025, 0, 1);

const HOUR = 3_600_000;

function contextOf(
  options: EngineOptions,
  clock: Clock,
  store: Store,
): Omit<EngineContext, 'changes'> {
  const { onError, onCommit, onEntityCommit, ids, sealKeys, random, archives } = options;
  const salt = random ? () => saltFrom(random) : nodeSalt;
  const turns = createTurns();
  return {
    store: storeInTurns(decrypted(store, options.encryptionKeys), turns),
    atRest: store,
    turns,
    compute: options.compute ?? computeHere(nodeHash),
    clock,
    ids: ids ?? createTimeOrderedIds(clock, random ?? Math.random),
    timeZone: checkTimeZone(options.timeZone ?? TIME_ZONE),
    stepBudget: options.stepBudget ?? 10_000,
    messageTimeToLive: options.messageTimeToLive ?? HOUR,
    hash: nodeHash,
    detaching: { hash: nodeHash, salt, personal: new Set(options.personalVariables) },
    cachedInstances: options.cachedInstances ?? 1_000,
    ledger: checkLedger(options.ledger ?? {}),
    report: (failure, about) => onError?.(failure, about),
    ...(sealKeys && { sealing: sealingWith(sealKeys) }),
    ...(archives !== undefined && {
      archives: typeof archives === 'string' ? openArchiveFolder(archives) : archives,
    }),
    ...(onCommit && { onCommit }),
    ...(onEntityCommit && { onEntityCommit }),
  };
}

/** What is encrypted in the store in clear, and what is personal encrypted where there is a key. */
export const decrypted = (store: Store, keys: readonly EncryptionKey[] = []): Store =>
  encryptStore(store, createNodeCipher(keys), keys.length > 0);

/** Brings what is encrypted at rest to the last key, and what is personal and in clear, too. */
export const reencryptStore = (
  store: Store,
  keys: readonly EncryptionKey[],
  options: Omit<ReencryptOptions, 'personalFields' | 'isPersonal'>,
): Promise<Reencrypted> => {
  const definitions = createDefinitions(store);
  return reencrypt(store, createNodeCipher(keys), {
    ...options,
    personalFields: (id, snapshot) => entityTypeOf(id).personalFields(snapshot),
    isPersonal: async ({ processId, version }) => {
      const model = await definitions.model(processId, version);
      return model.ok && model.value.root.personal.length > 0;
    },
  });
};

/** As long as a salt of 16 bytes. */
const saltFrom = (random: () => number): string =>
  [random(), random()].map((part) => part.toString(36).slice(2).padEnd(11, '0')).join('');

const sealingWith = ({ privateKey, publicKey }: NonNullable<EngineOptions['sealKeys']>) => ({
  ...sealSigner(privateKey),
  verify: sealVerifier(publicKey),
});

function chooseClock({ clock = 'system', startTime }: EngineOptions): {
  readonly clock: Clock;
  readonly moveTo?: (time: number) => void;
} {
  if (clock === 'system') return { clock: systemClock };
  if (typeof clock === 'object') return { clock };
  // Callers without types may give anything.
  const named: string = clock;
  if (named !== 'virtual') throw invalid('clock', clock, '"system", "virtual" or a clock');
  const start = typeof startTime === 'string' ? Date.parse(startTime) : startTime;
  if (Number.isNaN(start)) throw invalid('startTime', startTime, 'ISO 8601 or milliseconds');
  const virtual = createVirtualClock(start ?? VIRTUAL_START);
  return { clock: virtual, moveTo: virtual.moveTo };
}

/** What `store` names, for work on a store without an engine, such as an export of history. */
export async function openStore(
  store: NonNullable<EngineOptions['store']>,
  readOnly = false,
  durable: EngineOptions['durable'] = 'each-commit',
): Promise<Store> {
  const path = typeof store === 'string' && /^sqlite:(?<path>.+)$/.exec(store)?.groups?.['path'];
  if (path) return openSqliteStore({ path, readOnly, durable });
  if (typeof store === 'string' && isMongodb(store)) return openMongodbStore({ url: store });
  if (readOnly) throw invalid('readOnly', readOnly, 'absent where the store is in memory or given');
  if (typeof store === 'object') return store;
  if (store === 'memory:') return openMemoryStore();
  throw invalid('store', store, STORES);
}

const STORES = '"memory:", "sqlite:<path>", "mongodb://<host>/<database>" or a store';

const isMongodb = (store: string): store is MongodbAddress => /^mongodb(\+srv)?:/.test(store);

/** What a queue shares with the engine it belongs to. */
export type QueueContext = Pick<EngineContext, 'store' | 'clock' | 'report'>;

/** What `queue` names, also without an engine, to look at it. */
export async function openQueue(
  queue: EngineOptions['queue'] = 'embedded',
  { store, clock, report }: QueueContext,
): Promise<Queue> {
  if (typeof queue === 'object') return queue;
  const onError = (error: unknown): void => {
    report(toFailure(error, 'to carry out work of the queue'), { during: 'queue' });
  };
  if (/^rediss?:/.test(queue)) return openBullmqQueue(queue, { store, clock, onError });
  // Callers without types may give anything.
  const named: string = queue;
  if (named !== 'embedded') throw invalid('queue', queue, '"embedded", "redis://…" or a queue');
  return createEmbeddedQueue({ store, clock, onError });
}

/** Fifteen days: time enough to read a notice, to ask around and to write. */
const APPEAL_DAYS = 15;

const CALENDARS: ReadonlySet<string> = new Set(['month', 'quarter', 'year']);

function checkLedger({ calendar = 'month', appealDays = APPEAL_DAYS }: LedgerOptions) {
  if (!CALENDARS.has(calendar))
    throw invalid('ledger.calendar', calendar, '"month", "quarter" or "year"');
  if (Number.isInteger(appealDays) && appealDays >= 0 && appealDays <= 3_650)
    return { calendar, appealDays };
  throw invalid('ledger.appealDays', appealDays, 'a whole number of days, at most 3,650');
}

function checkTimeZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone && timeZone;
  } catch {
    throw invalid('timeZone', timeZone, 'an IANA time zone such as "Asia/Shanghai"');
  }
}

const invalid = (option: string, value: unknown, expected: string): WaybillError =>
  new WaybillError({
    code: 'ENGINE_OPTION_INVALID',
    message: `Expected option "${option}" to be ${expected}, but got ${JSON.stringify(value)}.`,
    mend: 'Correct the option.',
  });
