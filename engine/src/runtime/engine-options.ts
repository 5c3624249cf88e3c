import type { Failure } from '../errors/failure.ts';
import type { Actor } from '../history/batch.ts';
import type { Event } from '../kernel/index.ts';
import type { Calendar } from '../ledger/index.ts';
import type { Compute } from './computing/index.ts';
import type { Archives, Clock, Ids, Queue, Store } from '../ports/index.ts';

export type MongodbAddress = `mongodb://${string}` | `mongodb+srv://${string}`;

/** Everything has a default: `createEngine()` is an engine in memory on the system clock. */
export interface EngineOptions {
  /**
   * `memory:` (default), `sqlite:<path>`, `mongodb://<host>/<database>`, or a store of your own;
   * the engine closes it.
   */
  readonly store?: 'memory:' | `sqlite:${string}` | MongodbAddress | Store;
  /**
   * Only looks: nothing that is due is carried out, and a file of SQLite refuses whatever writes
   * with STORE_WRITE_FAILED. Fails with ENGINE_OPTION_INVALID for a store in memory or one given.
   */
  readonly readOnly?: boolean;
  /**
   * `embedded` (default), `redis[s]://host:port/database?prefix=name` for several processes on one
   * store, or a queue of your own; not looked at with the virtual clock.
   */
  readonly queue?: 'embedded' | `redis://${string}` | `rediss://${string}` | Queue;
  /**
   * True (default): carries out automatic work (messages, timers, calls). False, for a process beside
   * workers on a shared queue: only tells them of it. Not looked at with the virtual clock.
   */
  readonly takesWork?: boolean;
  /** `system` (default); `virtual` stands still and is moved by `advanceTime`. */
  readonly clock?: 'system' | 'virtual' | Clock;
  /** Where the virtual clock begins: epoch milliseconds or ISO 8601; 2025-01-01T00:00:00Z where absent. */
  readonly startTime?: number | string;
  readonly ids?: Ids;
  /** IANA zone of `today()`, local times and calendar timers; `Asia/Shanghai` where absent. */
  readonly timeZone?: string;
  /** Element transitions after which one command is stopped by an incident; 10,000 where absent. */
  readonly stepBudget?: number;
  /** How long a message waits for a receiver that names no time, in milliseconds; one hour where absent. */
  readonly messageTimeToLive?: number;
  /** Names of variables whose values are kept beside the hash chain, so that they can be erased. */
  readonly personalVariables?: readonly string[];
  /**
   * Gives numbers from 0 to below 1 for ids and for the salts of values that are kept beside the
   * chain; absent: real chance. For histories of made-up data that must come out the same each time:
   * whoever can guess a salt can guess from its digest a value that was erased.
   */
  readonly random?: () => number;
  /**
   * Of a SQLite file: `each-commit` (default) survives a power cut; `at-close` only once the engine
   * has been closed, for a file that is made in one go, and made anew where that was cut off.
   */
  readonly durable?: 'each-commit' | 'at-close';
  /** Ed25519 keys as PEM for `seal` and `verify`; keep the private one off the store's machine. */
  readonly sealKeys?: { readonly privateKey: string; readonly publicKey: string };
  /**
   * Encrypts what is personal of records, accounts, comments, files, order messages, and variables that
   * processes mark, at rest, with AES-256-GCM; the last key writes, all of them read. Whoever loses a key loses what it has written.
   */
  readonly encryptionKeys?: readonly EncryptionKey[];
  /** Where `retention` puts histories: a folder, or a place of your own. */
  readonly archives?: string | Archives;
  /** Instances whose state is kept in memory between commands; 1,000 where absent. */
  readonly cachedInstances?: number;
  readonly ledger?: LedgerOptions;
  /** Computes beside the engine what may take long, such as checks of large files; absent: within it. */
  readonly compute?: Compute;
  /** Told of what failed behind the scenes; the engine goes on. Must not throw. */
  readonly onError?: (failure: Failure, about: ErrorContext) => void;
  /** Told of each commit, after it is durable. Must not throw. */
  readonly onCommit?: (committed: CommittedEvents) => void;
  /** The same of entities: records, ledger entries, accounts. Must not throw. */
  readonly onEntityCommit?: (committed: CommittedEntity) => void;
}

export interface EncryptionKey {
  /** 1 to 32 letters, digits, `-` or `_`; stands beside each value. */
  readonly id: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

/** How the ledger of rewards and penalties is kept. */
export interface LedgerOptions {
  /** How long its periods are; `month` where absent. */
  readonly calendar?: Calendar;
  /** Days for which the person concerned may appeal after a posting; 15 where absent. */
  readonly appealDays?: number;
}

/** What was under way when it failed. */
export interface ErrorContext {
  readonly during:
    | ('dispatch' | 'message' | 'signal' | 'timer' | 'worker' | 'sweep' | 'observer' | 'queue')
    | 'release';
  readonly instanceId?: string;
}

export interface CommittedEntity {
  /** `<kind>/<name>` */
  readonly entityId: string;
  readonly revision: number;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly actor: Actor;
}

export interface CommittedEvents {
  readonly instanceId: string;
  readonly processId: string;
  readonly revision: number;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly actor: Actor;
  readonly events: readonly Event[];
}
