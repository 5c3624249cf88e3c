import type { Failure } from '../errors/failure.ts';
import type { HistoryBatch } from '../history/batch.ts';
import type { InstanceStatus } from '../kernel/index.ts';
import type { AnswerStore } from './answer.ts';
import type {
  BufferedMessage,
  Commit,
  CommitResult,
  EntityCommit,
  EntityFields,
  InstanceRow,
  OutgoingCommand,
  StoredEntity,
  StoredInstance,
} from './commit.ts';
import type { StartSubscription, StoredDefinition, StoredResource } from './definition.ts';
import type {
  IncidentItem,
  JobItem,
  LockedJob,
  MessageSubscriptionItem,
  SignalSubscriptionItem,
  TimerItem,
  UserTaskItem,
} from './work-item.ts';

/**
 * `after` is the last id of the page before; pages are ordered as said per query. User tasks also
 * take a `taskPosition`, which still holds when the task itself has gone meanwhile.
 */
export interface Page {
  readonly limit: number;
  readonly after?: string;
}

export interface TaskQuery extends Page {
  readonly assignee?: string;
  readonly candidateGroup?: string;
  readonly candidateUser?: string;
  /** What a person may take up: their own, and what is free and offered to them or these groups. */
  readonly inbox?: { readonly user: string; readonly groups: readonly string[] };
  readonly unassigned?: boolean;
  readonly processId?: string;
  readonly instanceId?: string;
  readonly element?: string;
  readonly businessKey?: string;
  /** Epoch milliseconds: due before. */
  readonly dueBefore?: number;
  readonly order?: 'created' | 'due' | 'priority';
}

/** By due time; `after` is a `timerPosition`. */
export interface TimerQuery extends Page {
  readonly processId?: string;
  /** Epoch milliseconds: due before. */
  readonly dueBefore?: number;
}

export interface InstanceQuery extends Page {
  /** These alone; one that is not there is left out. */
  readonly ids?: readonly string[];
  readonly processId?: string;
  readonly version?: number;
  readonly businessKey?: string;
  readonly parentId?: string;
  readonly status?: InstanceStatus;
  readonly suspended?: boolean;
  readonly withIncidents?: boolean;
  /** From the last id to the first: the newest first. */
  readonly descending?: boolean;
}

export interface EntityQuery extends Page {
  readonly kind: string;
  /** Every one must be as said; the first should be the narrowest, since it is the one looked up. */
  readonly where?: EntityFields;
  /** A field whose value begins so. */
  readonly prefix?: { readonly name: string; readonly value: string };
  /** Names in `where` and `prefix` whose values are personal, as commits have said. */
  readonly personalFields?: readonly string[];
  /** From the last id to the first, which for ids that count time is the newest first. */
  readonly descending?: boolean;
}

/** Counts over open work, for `doctor`, metrics and tests. */
export interface StoreCounts {
  readonly instances: number;
  readonly activeInstances: number;
  readonly jobs: number;
  readonly userTasks: number;
  readonly timers: number;
  readonly outgoing: number;
  readonly messages: number;
  readonly incidents: number;
  readonly entities: number;
}

/** How a store is, for `waybill doctor`. */
export interface StoreReport {
  /** What it runs on, such as `SQLite 3.53.0`. */
  readonly server: string;
  /** Damage, missing indexes, settings under which commits may be lost. */
  readonly findings: readonly Failure[];
}

/**
 * Where everything that must survive lives. A read after the reply of a write sees it.
 * Every method may be called concurrently.
 */
export interface Store extends AnswerStore {
  readonly name: 'memory' | 'sqlite' | 'mongodb';
  readonly close: () => Promise<void>;

  /** Gives each definition the next version, in one transaction; the digest of the newest again: that one. */
  readonly deploy: (
    definitions: readonly Omit<StoredDefinition, 'version'>[],
    resources: readonly StoredResource[],
  ) => Promise<readonly StoredDefinition[]>;
  readonly definition: (
    processId: string,
    version?: number,
  ) => Promise<StoredDefinition | undefined>;
  /** Without reading the file: asked at every start. */
  readonly newestVersion: (processId: string) => Promise<number | undefined>;
  /** Rises with each version that a process gets, by whichever process; may rise with less. */
  readonly deployed: () => Promise<number>;
  /** Newest version of each. */
  readonly definitions: () => Promise<readonly StoredDefinition[]>;
  readonly resources: (
    kind: StoredResource['kind'],
    id?: string,
  ) => Promise<readonly StoredResource[]>;
  /** Replaces all start subscriptions of a process. */
  readonly putStartSubscriptions: (
    processId: string,
    subscriptions: readonly StartSubscription[],
  ) => Promise<void>;
  readonly startSubscriptions: () => Promise<readonly StartSubscription[]>;

  readonly load: (instanceId: string) => Promise<StoredInstance | undefined>;
  readonly commit: (commit: Commit) => Promise<CommitResult>;
  readonly loadEntity: (entityId: string) => Promise<StoredEntity | undefined>;
  /**
   * As atomic as `commit`: a store without transactions puts the whole commit into the entity by its
   * compare-and-set, after its claims, and writes the rest from there, as it does for an instance.
   */
  readonly commitEntity: (commit: EntityCommit) => Promise<CommitResult>;
  /** Ordered by id; `after` is the last of the page before. */
  readonly entities: (query: EntityQuery) => Promise<readonly StoredEntity[]>;
  /** The batches of an instance or entity from `fromRevision` on, oldest first. */
  readonly history: (
    instanceId: string,
    fromRevision?: number,
    limit?: number,
  ) => Promise<readonly HistoryBatch[]>;
  /** Erases a value kept beside the chain; false where there is none such. See `history/erase.ts`. */
  readonly eraseDetached: (
    instanceId: string,
    revision: number,
    digest: string,
  ) => Promise<boolean>;
  /**
   * Puts another text in the place of one kept beside the chain, without a salt: for encryption alone,
   * since it must mean the same. False where the text is not `from` any more.
   */
  readonly replaceDetached: (replacement: DetachedReplacement) => Promise<boolean>;
  /** The same of a snapshot. */
  readonly replaceSnapshot: (replacement: SnapshotReplacement) => Promise<boolean>;
  readonly claimOwner: (key: string) => Promise<string | undefined>;

  /** Ordered by id, that is by start. */
  readonly instances: (query: InstanceQuery) => Promise<readonly InstanceRow[]>;
  readonly userTasks: (query: TaskQuery) => Promise<readonly UserTaskItem[]>;
  readonly userTask: (id: string) => Promise<UserTaskItem | undefined>;
  readonly incidents: (
    query: Page & { readonly instanceId?: string },
  ) => Promise<readonly IncidentItem[]>;
  readonly timers: (query: TimerQuery) => Promise<readonly TimerItem[]>;
  readonly timersOf: (instanceId: string) => Promise<readonly TimerItem[]>;

  /** Locks up to `limit` jobs that may be handed out at `now`, the longest ready first. */
  readonly lockJobs: (request: LockRequest) => Promise<readonly LockedJob[]>;
  /** Makes a lock longer, or with `until` 0 gives it back; false when this worker does not hold it. */
  readonly extendLock: (id: string, worker: string, until: number) => Promise<boolean>;
  readonly job: (id: string) => Promise<JobItem | LockedJob | undefined>;
  readonly jobs: (
    query: Page & { readonly instanceId?: string; readonly type?: string },
  ) => Promise<readonly JobItem[]>;

  readonly dueTimers: (now: number, limit: number) => Promise<readonly TimerItem[]>;
  /** Due time of the earliest timer that is due later than `after`, or of all, for the queue's alarm clock. */
  readonly nextTimer: (after?: number) => Promise<number | undefined>;
  /** When the next job held back by `notBefore` or a lock may be handed out. */
  readonly nextJobTime: (now: number) => Promise<number | undefined>;
  /** Types of which a job may be handed out at `now`. */
  readonly jobTypes: (now: number) => Promise<readonly string[]>;

  /** Oldest first. */
  readonly outgoing: (limit: number) => Promise<readonly OutgoingCommand[]>;
  readonly outgoingCommand: (id: string) => Promise<OutgoingCommand | undefined>;
  /** Those of a way (see `wayOf`), in no order; there are few. */
  readonly outgoingOn: (way: string) => Promise<readonly OutgoingCommand[]>;
  /** For commands put in by the outside (publish, broadcast) rather than by a commit; same id twice is once. */
  readonly putOutgoing: (command: OutgoingCommand) => Promise<void>;
  readonly deleteOutgoing: (id: string) => Promise<void>;

  /** Open subscriptions a message may reach: by name and key, or by conversation and element. */
  readonly matchSubscriptions: (
    message: BufferedMessage,
  ) => Promise<readonly MessageSubscriptionItem[]>;
  readonly signalSubscriptions: (
    name: string,
    page: Page,
  ) => Promise<readonly SignalSubscriptionItem[]>;
  /** Same id twice is once. */
  readonly putMessage: (message: BufferedMessage) => Promise<void>;
  readonly deleteMessage: (id: string) => Promise<void>;
  /** Buffered messages that a subscription may take, oldest first. */
  readonly matchMessages: (
    subscription: Pick<
      MessageSubscriptionItem,
      'name' | 'correlationKey' | 'conversation' | 'processId' | 'element'
    >,
    now: number,
  ) => Promise<readonly BufferedMessage[]>;
  /** All buffered messages by id, for the sweep after a restart. */
  readonly messages: (page: Page) => Promise<readonly BufferedMessage[]>;
  /** Removes what has expired; gives the number removed. */
  readonly expireMessages: (now: number) => Promise<number>;

  readonly counts: () => Promise<StoreCounts>;
  /**
   * How the store itself is, where it can tell. `thorough` also reads what takes long to read, such
   * as every page of a file.
   */
  readonly inspect?: (thorough: boolean) => Promise<StoreReport>;
  /**
   * Writes a whole copy to a new file, as the store is at one moment, while others commit; where the
   * store can. The process itself stands still meanwhile: for one that does nothing else.
   */
  readonly copyTo?: (file: string) => Promise<void>;
  /**
   * Takes an ended instance away that an archive has taken over: its row, snapshot and history; its
   * head stays in `heads` for ever. True also where it is done already; false where the instance is
   * active, or ends with another head.
   */
  readonly archive: (archived: ArchivedInstance) => Promise<boolean>;
  /** The archive that has taken the instance over. */
  readonly archivedIn: (instanceId: string) => Promise<string | undefined>;
  /** Ids and head hashes of all instances and entities in id order, for the Merkle root. */
  readonly heads: (page: Page) => Promise<
    readonly {
      readonly id: string;
      readonly revision: number;
      readonly headHash: string;
      /** That has taken the history over. */
      readonly archive?: string;
    }[]
  >;
  /** `earlier`: how many there were when it was made; false, and nothing is written, where there are more. */
  readonly putSeal: (seal: string, earlier: number) => Promise<boolean>;
  /** Signed Merkle roots as JSON texts, oldest first. */
  readonly seals: () => Promise<readonly string[]>;
}

export interface SnapshotReplacement {
  /** Of an instance or entity. */
  readonly id: string;
  readonly revision: number;
  readonly from: string;
  readonly to: string;
  /** Of an entity: what it is found by from then on, in the same write; absent: as before. */
  readonly fields?: EntityFields;
}

export interface DetachedReplacement extends Omit<SnapshotReplacement, 'fields'> {
  readonly digest: string;
}

export interface ArchivedInstance {
  readonly id: string;
  readonly revision: number;
  readonly headHash: string;
  /** Name of the archive. */
  readonly archive: string;
}

export interface LockRequest {
  readonly type: string;
  readonly worker: string;
  readonly now: number;
  readonly lockedUntil: number;
  readonly limit: number;
}
