/** Bounds of one expression; every one is checked, so a hostile text ends in a failure. */
export const LIMITS = {
  /** Node visits, loop iterations and units of work inside functions. */
  steps: 100_000,
  /** UTF-16 units of one string. */
  stringLength: 1_000_000,
  /** Items of one list, and values of one result. */
  listLength: 100_000,
  /** UTF-16 units of the expression text. */
  textLength: 65_536,
  /** Levels of nesting in the text. */
  parseDepth: 200,
  /** Levels of the syntax tree, where a long chain of operators counts too. */
  treeHeight: 1_500,
  /** Levels of nesting reached through function calls. */
  callDepth: 1_000,
  /** Levels of nesting of a value. */
  valueDepth: 500,
  warnings: 50,
  /** Sub-expressions listed in a trace. */
  traceEntries: 500,
  /** UTF-16 units of a regular expression. */
  patternLength: 1_000,
  /** Input length times program size of one match of a regular expression. */
  matchWork: 2_000_000,
} as const;
