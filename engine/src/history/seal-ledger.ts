import type { ChainHead } from './verify-chain.ts';

/**
 * A signed statement of what all histories were at one time. `root` and `count` cover every
 * instance; `changed` lists only the heads that are new since the seal before, so that all seals
 * together name each instance and its head at little cost: one entry for each instance and day on
 * which it moved. A deleted instance is thus named, not only noticed.
 */
export interface Seal {
  readonly format: 1;
  /** 1, 2, … */
  readonly number: number;
  /** Epoch milliseconds. */
  readonly time: number;
  /** Instances and entities there were. */
  readonly count: number;
  /** Merkle root over all heads in id order. */
  readonly root: string;
  /** Hash of the seal before as text; `NO_HASH` for the first. */
  readonly previous: string;
  /** Id, revision and head hash, in id order. */
  readonly changed: readonly (readonly [string, number, string])[];
  /** SHA-256 of the public key: whose signature it is. */
  readonly key: string;
}

/** What all seals together say. */
export interface SealLedger {
  /** How many there are. */
  readonly seals: number;
  /** Hash of the newest as text: what the next one names. */
  readonly previous: string;
  /** By instance id: its sealed heads, oldest first. */
  readonly heads: ReadonlyMap<string, readonly ChainHead[]>;
}
