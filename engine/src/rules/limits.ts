/** What a user can cause at most; the schema files hold the same for their own parts. */
export const LIMITS = {
  /** JSON values in one evaluation's inputs. */
  values: 200_000,
  /** JSON values in one file. */
  fileValues: 1_000_000,
  /** UTF-16 units of all strings in it. */
  characters: 10_000_000,
  /** Depth of any JSON in it. */
  depth: 64,
  /** Depth of conditions in conditions. */
  nesting: 20,
  /** UTF-16 units of one string. */
  text: 100_000,
  /** Values looked at in one evaluation. */
  comparisons: 1_000_000,
  /** The same of one explanation, which leaves no condition out. */
  explained: 10_000_000,
  /** Cells of one table. */
  cells: 100_000,
  /** Days that a calendar may know: about fifty years. */
  calendarDays: 20_000,
  /** Digits of a decimal string that FEEL reads: as many as a JSON number holds without loss. */
  feelDigits: 15,
  /** Problems told at once. */
  problems: 50,
} as const;
