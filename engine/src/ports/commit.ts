import type { Actor, HistoryBatch } from '../history/batch.ts';
import type { Command, InstanceStatus } from '../kernel/index.ts';
import type { Variables } from '../model/index.ts';
import type { WorkChange } from './work-item.ts';

/** What lists show of an instance; the snapshot holds the rest. */
export interface InstanceRow {
  readonly id: string;
  readonly processId: string;
  readonly version: number;
  readonly businessKey?: string;
  readonly parentId?: string;
  readonly status: InstanceStatus;
  /** Of an active one: it takes no step. */
  readonly suspended?: true;
  readonly startedAt: number;
  readonly endedAt?: number;
  /** Open incidents. */
  readonly incidents: number;
}

/** An instance as last committed. */
export interface StoredInstance {
  readonly row: InstanceRow;
  /** Counts commits: 1 after the first. */
  readonly revision: number;
  /** Hash of the newest history batch. */
  readonly headHash: string;
  /** `InstanceState` as JSON text. */
  readonly snapshot: string;
}

/** A command on its way to another instance or entity, to a new one, or to the message and signal router. */
export interface OutgoingCommand {
  /** The target as encrypted JSON; what stands in it of values is left out beside it. */
  readonly encrypted?: string;
  /** Deterministic, so that twice sent is once done: `<source>:<revision>:<n>`. */
  readonly id: string;
  readonly createdAt: number;
  readonly target:
    | {
        readonly kind: 'instance';
        readonly instanceId: string;
        readonly command: Command;
        /** Whose doing it is; absent: that of the instance that sends it. */
        readonly actor?: Actor;
      }
    | {
        readonly kind: 'start';
        readonly processId: string;
        /** Absent: the newest. */
        readonly version?: number;
        readonly command: Omit<Extract<Command, { kind: 'start' }>, 'version'>;
      }
    /** `command` is JSON that the entity's kind understands. */
    | { readonly kind: 'entity'; readonly entityId: string; readonly command: Variables }
    | { readonly kind: 'message'; readonly message: BufferedMessage }
    | {
        readonly kind: 'signal';
        readonly name: string;
        readonly variables: Variables;
        /** The instance that threw it, and its elements that have caught it; absent: from outside. */
        readonly thrownBy?: { readonly instanceId: string; readonly caughtBy: readonly string[] };
      };
}

export interface BufferedMessage {
  readonly id: string;
  readonly name?: string;
  readonly correlationKey?: string;
  readonly conversation?: string;
  /** Set for a message flow: the only elements that may take it. */
  readonly targets: readonly { readonly processId: string; readonly elementId: string }[];
  readonly variables: Variables;
  /** The variables as encrypted JSON, where they stand nowhere else. */
  readonly encrypted?: string;
  readonly publishedAt: number;
  /** Epoch milliseconds after which nobody gets it any more. */
  readonly expiresAt: number;
}

/** What every commit holds; all of a commit is written, or nothing. */
export interface CommitBase {
  /** 0 for what is new; else the revision it was loaded at. */
  readonly expectedRevision: number;
  readonly snapshot: string;
  readonly batch: HistoryBatch;
  readonly outgoing: readonly OutgoingCommand[];
  /** Outgoing command that this commit carries out: removed with it. */
  readonly consumes?: string;
  /**
   * Keys that must be new: idempotency keys, unique business keys, message correlations. None is
   * seen as taken before the commands in `outgoing` can be found.
   */
  readonly claims: readonly Claim[];
  /** Claims given back, e.g. the business key of an instance that has ended. */
  readonly releases: readonly string[];
}

/** One commit of a process instance. */
export interface Commit extends CommitBase {
  readonly instanceId: string;
  readonly row: InstanceRow;
  readonly work: readonly WorkChange[];
  /** The process marks variables as personal: snapshot and what is kept beside the chain hold them. */
  readonly personal?: true;
  /** The instance has ended: every work item left of it goes. */
  readonly ended: boolean;
}

/** What entities are found by: exact values by name. */
export type EntityFields = Readonly<Record<string, string>>;

/**
 * A thing other than a process instance that lives by events, as last committed: a ledger entry, a
 * ledger period. Its batches, head and seals are kept with those of the instances, under its id.
 */
export interface StoredEntity {
  /** `<kind>/<name>` in ASCII; the slash tells it from instances. */
  readonly id: string;
  /** Counts commits: 1 after the first. */
  readonly revision: number;
  /** Hash of the newest history batch. */
  readonly headHash: string;
  readonly fields: EntityFields;
  /** Its state as JSON text. */
  readonly snapshot: string;
}

/**
 * One commit of one entity; there is none over several. What concerns two entities is decided by
 * the compare-and-set of one of them together with a claim (exactly one of two commits that want
 * the same key wins), and told to the other by an outgoing command. So a store without transactions
 * needs nothing that `Commit` does not ask of it already.
 */
export interface EntityCommit extends CommitBase {
  readonly entityId: string;
  /** Its snapshot and what it keeps beside the chain hold personal values. */
  readonly personal?: true;
  /** All of them: fields of the revision before that are not named go. */
  readonly fields: EntityFields;
  /** Names of fields whose values are personal. */
  readonly personalFields?: readonly string[];
}

export interface Claim {
  readonly key: string;
  /** Told to whoever claims it again: normally the instance id. */
  readonly owner: string;
}

export type CommitResult =
  | { readonly kind: 'committed' }
  /** Another commit came first: load again and decide again. */
  | { readonly kind: 'conflict' }
  /** The outgoing command named by `consumes` is gone: another delivery has carried it out. */
  | { readonly kind: 'consumed' }
  | { readonly kind: 'claimed'; readonly key: string; readonly owner: string };
