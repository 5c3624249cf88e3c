/** What is wrong after all kills, in sentences; nothing where the lists are empty. */
export interface Verdict {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Chains, replays, the file itself, and values other than acknowledged. */
  readonly wrong: readonly string[];
  /** Deeds done outside more than once under one key, which is what the key is for. */
  readonly repeated: number;
}
