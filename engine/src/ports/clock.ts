/** The only source of time. The virtual clock is driven by `advanceTime`. */
export interface Clock {
  /** Epoch milliseconds. */
  readonly now: () => number;
}
