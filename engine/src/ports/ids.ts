/** The only source of identity. */
export interface Ids {
  /** Unique and ordered by time of making, so that new rows land beside each other; `[0-9a-z]+`. */
  readonly next: () => string;
}
