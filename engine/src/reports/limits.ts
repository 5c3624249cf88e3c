/** Bounds of one run; past any of them it is refused rather than wrong. */
export const REPORT_LIMITS = {
  /** Rows read from all sources, and revisions of records. */
  rows: 200_000,
  /** Rows of joins, which are held while the report runs. */
  joined: 100_000,
  groups: 5_000,
  /** Things that are named where one row is looked into; the rest is counted. */
  subjects: 500,
  /** UTF-16 units of a value of the data within an answer or label. */
  shown: 80,
  /** Decimal digits of a JSON number that can be trusted. */
  digits: 15,
} as const;
