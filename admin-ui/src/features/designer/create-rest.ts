/** Milliseconds without a change. */
const REST = 500;

export interface Rest {
  readonly changed: () => void;
  readonly end: () => Promise<void>;
}

/** Acts once nothing has changed for a while, or at the end where something still has. */
export function createRest(act: () => Promise<void>): Rest {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (): Promise<void> => {
    timer = undefined;
    return act();
  };
  return {
    changed: (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void now(), REST);
    },
    end: (): Promise<void> => {
      clearTimeout(timer);
      return timer === undefined ? Promise.resolve() : now();
    },
  };
}
