import type { Command, Event } from '../kernel/index.ts';

/** Who did it and by what right; never a secret. */
export interface Actor {
  /** User, worker or `engine`. */
  readonly id: string;
  /** How they came to act: `user`, `worker`, `timer`, `message`, `parent`, `system`. */
  readonly by: string;
}

/** What one commit adds to an instance's history. */
export interface HistoryBatch {
  readonly instanceId: string;
  readonly revision: number;
  /** Version of this shape and of the event shapes in it. */
  readonly format: 1;
  readonly actor: Actor;
  readonly command: Command['kind'];
  /** Epoch milliseconds. */
  readonly time: number;
  /** `readonly Event[]` as canonical JSON, large and personal values replaced by salted digests. */
  readonly events: string;
  /** Values kept beside the chain: digest → { salt, value }; a value is null once erased. */
  readonly detached?: Readonly<
    Record<string, { readonly salt: string; readonly value: string | null }>
  >;
  readonly prevHash: string;
  readonly hash: string;
}

/** The events of a batch, with detached values put back. */
export type BatchEvents = readonly Event[];
