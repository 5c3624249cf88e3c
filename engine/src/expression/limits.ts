/** Bounds of one expression; every one is checked, so a hostile text ends in a failure. */
export const LIMITS = {
  /** Node visits, loop iterations and units of work inside functions. */
  steps: 100_000,
  /** Part of the steps that working out a constant at compile time may take. */
  foldingSteps: 2_000,
  /** Hyphenated names that one text may leave to the scope. */
  candidates: 64,
  /** UTF-16 units of one string. */
  stringLength: 1_000_000,
  /** Items of one list. */
  listLength: 100_000,
  /** UTF-16 units of the expression text. */
  textLength: 65_536,
  /** Levels of nesting in the text. */
  parseDepth: 200,
  /** Steps outwards, past names bound around them, that all names of one text may take together. */
  nameSteps: 2_000_000,
  /** Levels of the syntax tree, where a long chain of operators counts too. */
  treeHeight: 1_500,
  /** Levels of nesting reached through function calls. */
  callDepth: 1_000,
  /** Levels of nesting of a value. */
  valueDepth: 500,
  /** Values of one result, and UTF-16 units of all its strings. */
  resultValues: 120_000,
  resultLength: 4_000_000,
  warnings: 50,
  /** Sub-expressions listed in a trace. */
  traceEntries: 500,
  /** UTF-16 units of a regular expression. */
  patternLength: 1_000,
  /** Input length times program size of one match of a regular expression. */
  matchWork: 1_000_000,
} as const;
