import type { Failure } from '../errors/failure.ts';
import type { ContentHash, DetachOptions } from '../history/index.ts';
import type { CommandContext } from '../kernel/index.ts';
import type { Archives, ChangeFeed, Clock, Ids, Store, TakeTurns } from '../ports/index.ts';
import type { Compute } from './computing/index.ts';
import type {
  CommittedEntity,
  CommittedEvents,
  ErrorContext,
  LedgerOptions,
} from './engine-options.ts';

/** What every part of one engine shares. There is no other state that engines could have in common. */
export interface EngineContext {
  readonly store: Store;
  /** The same as it lies at rest, encrypted values as they are; absent: `store` itself. */
  readonly atRest?: Store;
  /** For work that asks no store; absent: nobody else waits for this process. */
  readonly turns?: TakeTurns;
  /** For what may take long and follows from what it is given alone. */
  readonly compute: Compute;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly timeZone: string;
  readonly stepBudget: number;
  /** Milliseconds. */
  readonly messageTimeToLive: number;
  readonly hash: ContentHash;
  /** How values are kept beside the hash chain. */
  readonly detaching: DetachOptions;
  readonly cachedInstances: number;
  readonly ledger: Required<LedgerOptions>;
  /** Absent: the engine has no key to seal with. */
  readonly sealing?: Sealing;
  /** Where ended histories go; absent: nowhere. */
  readonly archives?: Archives;
  readonly report: (failure: Failure, about: ErrorContext) => void;
  /** Told of each commit. */
  readonly changes: ChangeFeed;
  readonly onCommit?: (committed: CommittedEvents) => void;
  readonly onEntityCommit?: (committed: CommittedEntity) => void;
}

/** Signs and proves seals (`history/seal.ts`). */
export interface Sealing {
  /** SHA-256 of the public key. */
  readonly key: string;
  readonly sign: (text: string) => string;
  readonly verify: (text: string, signature: string) => boolean;
}

/** What enters with a command decided at `now`. */
export const commandContext = (context: EngineContext, now: number): CommandContext => ({
  now,
  timeZone: context.timeZone,
  stepBudget: context.stepBudget,
});
