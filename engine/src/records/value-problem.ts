/** What is wrong with one value of a record. */
export interface ValueProblem {
  /** As `contacts[0].phone`; empty for the whole. */
  readonly path: string;
  /** Second half of a sentence: "must be …". */
  readonly problem: string;
}
