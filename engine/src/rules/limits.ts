/** What a user can cause at most; the schema file holds the same for its own part. */
export const LIMITS = {
  /** JSON values in one rule set, and in one evaluation's inputs. */
  values: 200_000,
  /** Depth of any JSON in it. */
  depth: 64,
  /** Depth of conditions in conditions. */
  nesting: 20,
  /** Characters of one string. */
  text: 100_000,
  /** Values looked at in one evaluation. */
  comparisons: 1_000_000,
} as const;
