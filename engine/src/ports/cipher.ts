/** Makes texts unreadable for who has the store, but not the keys. */
export interface Cipher {
  /** By the newest key. `place` is bound to it: the text opens nowhere else. */
  readonly encrypt: (text: string, place: string) => string;
  /** KEY_MISSING where the key is not known; ENCRYPTION_WRONG where text or place are not the same. */
  readonly decrypt: (text: string, place: string) => string;
  /** Whether the newest key has encrypted it. */
  readonly isNewest: (text: string) => boolean;
}
