export interface RepeatedWork {
  /** Resolves when what is under way has ended. */
  readonly stop: () => Promise<void>;
}

interface RepeatedWorkOptions {
  /** Never rejects. */
  readonly work: () => Promise<void>;
  /** Milliseconds from the end of one to the beginning of the next. */
  readonly wait: () => number;
}

/** Again and again, but never two at one time, however long one takes. */
export function repeatWork({ work, wait }: RepeatedWorkOptions): RepeatedWork {
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
