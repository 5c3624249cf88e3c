import type { Failure } from '../../errors/failure.ts';
import type { Actor } from '../../history/batch.ts';
import type { Json, Variables } from '../../model/index.ts';
import type { Page } from '../../ports/index.ts';
import type {
  AttachedFile,
  Confidentiality,
  PendingChange,
  RecordEvent,
  ValueDifference,
  Wording,
} from '../../records/index.ts';

/** Of every write to a record. */
export interface RecordWrite {
  /** Who does it, and by what right; recorded in history. */
  readonly actor: Actor;
  readonly reason?: string;
  /** Of the actor: what they do not allow is refused. Absent: the caller has checked by itself. */
  readonly roles?: readonly string[];
  /**
   * The same key on the same record again does nothing and succeeds; the same key for the same type
   * creates one record.
   */
  readonly idempotencyKey?: string;
}

export interface RecordUpdate extends RecordWrite {
  /** The revision that was read; a record that has changed since is not overwritten. Absent: whatever it is. */
  readonly expectedRevision?: number;
}

/** What was given is not what it was decided on: each field with all its sides. */
export interface StaleFailure extends Failure {
  readonly sides: readonly {
    readonly field: string;
    /** When it was read. */
    readonly base?: Json;
    readonly now?: Json;
    readonly wanted: Json;
  }[];
}

/** A record as its reader may see it. */
export interface RecordView {
  /** `<type>/<name>` */
  readonly id: string;
  readonly type: string;
  readonly typeVersion: string;
  readonly status: 'active' | 'retired';
  /** Counts commits: 1 after the first. */
  readonly revision: number;
  readonly confidentiality: Confidentiality;
  readonly values: Variables;
  /** Fields with a value that the roles do not allow to read. */
  readonly hidden: readonly string[];
  /** Changes that wait for another person's approval. */
  readonly pending: readonly PendingChange[];
  readonly files: readonly AttachedFile[];
}

export interface CreatedRecord extends RecordView {
  /** False where the idempotency key had created it before. */
  readonly created: boolean;
}

/** Pages are ordered by id, that is by creation; 100 where no limit is given. */
export interface RecordQuery extends Partial<Page> {
  readonly type: string;
  /** Fields with exactly these values, apart from case and width. */
  readonly where?: Readonly<Record<string, Json>>;
  /** A field whose value begins so. */
  readonly prefix?: { readonly field: string; readonly text: string };
  readonly status?: 'active' | 'retired';
  /** Only those with a change that waits for approval. */
  readonly pending?: boolean;
  /** Absent: in the order of their making. */
  readonly newestFirst?: boolean;
  readonly roles?: readonly string[];
}

export interface RecordReading {
  readonly roles?: readonly string[];
  /** Absent: the newest. */
  readonly revision?: number;
}

export interface RecordHistoryQuery {
  /** Absent: the first. */
  readonly fromRevision?: number;
  readonly limit?: number;
  readonly roles?: readonly string[];
}

export interface RecordTypeView {
  readonly id: string;
  readonly version: string;
  readonly title: Wording;
  readonly plural?: Wording;
  readonly confidentiality: Confidentiality;
  readonly unique: readonly (readonly string[])[];
  readonly policy: readonly string[];
  /** Names of its top-level fields. */
  readonly fields: readonly string[];
  /** Fields by which it is found, and the record type that each refers to. */
  readonly references: readonly { readonly field: string; readonly type: string }[];
}

export interface RecordHistoryEntry {
  readonly recordId: string;
  readonly revision: number;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly actor: Actor;
  /** Kind of the command that it came of. */
  readonly command: string;
  readonly events: readonly RecordEvent[];
  readonly hash: string;
}

/** A value that two versions do not share, and how it came from one to the other. */
export interface FieldChange extends ValueDifference {
  readonly steps: readonly FieldStep[];
}

export interface FieldStep extends Omit<ValueDifference, 'path'> {
  readonly revision: number;
  readonly time: number;
  /** Who made it count: of a change that needed approval, who approved. */
  readonly actor: Actor;
  /** Who had proposed it, where it needed approval. */
  readonly proposedBy?: Actor;
  readonly reason?: string;
}

export interface RecordComparison {
  readonly recordId: string;
  readonly from: number;
  readonly to: number;
  readonly changes: readonly FieldChange[];
}

export interface Erasure extends RecordWrite {
  readonly fields: readonly string[];
  /** `history`: what they were before, not what they are now; `all` (default): both. */
  readonly scope?: 'history' | 'all';
}
