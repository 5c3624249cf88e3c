/** Makes texts unreadable for who has the store, but not the keys. */
export interface Cipher {
  /** By the newest key. `place` is bound to it: the text opens nowhere else. */
  readonly encrypt: (text: string, place: string) => string;
  /** KEY_MISSING where the key is not known; ENCRYPTION_WRONG where text or place are not the same. */
  readonly decrypt: (text: string, place: string) => string;
  /** By the newest key, the same for the same text and place: found by it, but not read from it. */
  readonly digest: (text: string, place: string) => string;
  /** What `digest` has given for it under each key, the newest first. */
  readonly digests: (text: string, place: string) => readonly string[];
  /** Whether the newest key has encrypted it. */
  readonly isNewest: (text: string) => boolean;
}
