import type { Actor } from '../../history/index.ts';
import type { Variables } from '../../model/index.ts';

/** What the record's type asked for when it was last written; so a record can be judged without it. */
export interface RecordTraits {
  readonly typeVersion: string;
  /** As in the type: each, names of fields whose values together belong to one record. */
  readonly unique: readonly (readonly string[])[];
  /** Fields that it is found by. */
  readonly search: readonly string[];
  /** Fields whose values are kept beside the hash chain. */
  readonly personal: readonly string[];
}

/** Fields that get new values, and fields that go. */
export interface FieldChanges {
  readonly values: Variables;
  readonly removed: readonly string[];
}

/** Waits for another person's approval. */
export interface PendingChange extends FieldChanges {
  /** The revision that proposed it; names it within the record. */
  readonly change: number;
  readonly by: Actor;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly reason?: string;
}

/** A file that belongs to the record and is kept elsewhere. */
export interface AttachedFile {
  readonly name: string;
  /** RFC 6838, as `application/pdf`. */
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Of its bytes, hexadecimal in small letters. */
  readonly sha256: string;
  /** Where it is kept: a path or an address. */
  readonly place: string;
}

export interface RecordState {
  /** `<type>/<name>` */
  readonly id: string;
  readonly type: string;
  readonly status: 'active' | 'retired';
  /** Counts commits: 1 after the first. */
  readonly revision: number;
  readonly traits: RecordTraits;
  readonly values: Variables;
  readonly pending: readonly PendingChange[];
  readonly files: readonly AttachedFile[];
}
