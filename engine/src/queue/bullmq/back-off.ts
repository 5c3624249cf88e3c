const FIRST_RETRY = 100;
const LAST_RETRY = 60_000;

/** Milliseconds to rest after try number `tries`, counted from 1. */
export const backOff = (tries: number): number =>
  Math.min(FIRST_RETRY * 2 ** Math.max(tries - 1, 0), LAST_RETRY);
