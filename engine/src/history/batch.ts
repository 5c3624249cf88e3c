/** Who did it and by what right; never a secret. */
export interface Actor {
  /** User, worker or `engine`. */
  readonly id: string;
  /** How they came to act: `user`, `worker`, `timer`, `message`, `parent`, `system`. */
  readonly by: string;
}

/** What one commit adds to the history of an instance or entity. */
export interface HistoryBatch {
  /** An instance's id, or an entity's, which has a slash in it: `<kind>/<name>`. */
  readonly instanceId: string;
  readonly revision: number;
  /** Version of this shape and of the event shapes in it. */
  readonly format: 1;
  readonly actor: Actor;
  /** Kind of the command that it came of. */
  readonly command: string;
  /** Epoch milliseconds. */
  readonly time: number;
  /** The events, kernel's or entity's, as canonical JSON, large and personal values replaced by salted digests. */
  readonly events: string;
  /** Values kept beside the chain: digest → { salt, value }; a value is null once erased. */
  readonly detached?: Readonly<
    Record<string, { readonly salt: string; readonly value: string | null }>
  >;
  readonly prevHash: string;
  readonly hash: string;
}
