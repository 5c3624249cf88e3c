/** One segment of X12 or EDIFACT, with its elements after the tag, each split into components. */
export interface Segment {
  readonly tag: string;
  readonly elements: readonly (readonly string[])[];
  /** EDIFACT syntax 4 lets an element repeat; what comes after the first stands here. */
  readonly repeats: readonly string[];
  /** As it stood in the file, without its terminator. */
  readonly raw: string;
}
