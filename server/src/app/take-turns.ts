export interface Turns {
  /** Resolves when the turn that is under way has ended. */
  readonly stop: () => Promise<void>;
}

interface TurnsOptions {
  /** Never rejects. */
  readonly work: () => Promise<void>;
  /** Milliseconds from the end of one turn to the next. */
  readonly wait: () => number;
}

/** One turn after the other: never two at one time, however long one takes. */
export function takeTurns({ work, wait }: TurnsOptions): Turns {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let turn = Promise.resolve();
  const next = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      turn = work().then(next);
    }, wait());
  };
  next();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return turn;
    },
  };
}
