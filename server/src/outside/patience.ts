/** Milliseconds for one step of what is sent outside. */
export const PATIENCE = 15_000;
