import type { HistoryBatch } from '../history/batch.ts';
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

/** A command on its way to another instance, to a new one, or to the message and signal router. */
export interface OutgoingCommand {
  /** Deterministic, so that twice sent is once done: `<sourceInstance>:<revision>:<n>`. */
  readonly id: string;
  readonly createdAt: number;
  readonly target:
    | { readonly kind: 'instance'; readonly instanceId: string; readonly command: Command }
    | {
        readonly kind: 'start';
        readonly processId: string;
        /** Absent: the newest. */
        readonly version?: number;
        readonly command: Omit<Extract<Command, { kind: 'start' }>, 'version'>;
      }
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
  readonly publishedAt: number;
  /** Epoch milliseconds after which nobody gets it any more. */
  readonly expiresAt: number;
}

/** One atomic commit: all of it or nothing. */
export interface Commit {
  readonly instanceId: string;
  /** 0 for a new instance; else the revision it was loaded at. */
  readonly expectedRevision: number;
  readonly row: InstanceRow;
  readonly snapshot: string;
  readonly batch: HistoryBatch;
  readonly work: readonly WorkChange[];
  /** The instance has ended: every work item left of it goes. */
  readonly ended: boolean;
  readonly outgoing: readonly OutgoingCommand[];
  /** Outgoing command that this commit carries out: removed with it. */
  readonly consumes?: string;
  /** Keys that must be new: idempotency keys, unique business keys, message correlations. */
  readonly claims: readonly Claim[];
  /** Claims given back, e.g. the business key of an instance that has ended. */
  readonly releases: readonly string[];
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
