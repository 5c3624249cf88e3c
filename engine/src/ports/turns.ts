/**
 * Asked again and again by whoever works for long: undefined while it may go on, else a promise to
 * wait for first, so that the rest of the process has its turn.
 */
export type TakeTurns = () => Promise<void> | undefined;
