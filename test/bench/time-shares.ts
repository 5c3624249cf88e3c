import type { Queue, Store } from '../../engine/src/ports/index.ts';

/** Where the time of work that is done one thing at a time goes. */
export interface TimeShares {
  readonly watchStore: (store: Store) => Store;
  readonly watchQueue: (queue: Queue) => Queue;
  /** Begins anew. */
  readonly reset: () => void;
  /** Milliseconds: waiting for the store; waiting for the queue alone; all else. */
  readonly spent: () => Readonly<Record<Share, number>>;
}

type Share = 'store' | 'queue' | 'kernel';

export function createTimeShares(): TimeShares {
  let spent = { store: 0, queue: 0, kernel: 0 };
  let since = performance.now();
  let asked = 0;
  const announced = new Set<string>();
  /** Puts what has passed since the last change to whoever was waited for. */
  const note = (): void => {
    const now = performance.now();
    const share: Share = asked > 0 ? 'store' : announced.size > 0 ? 'queue' : 'kernel';
    spent[share] += now - since;
    since = now;
  };
  const watched =
    (call: (...args: unknown[]) => unknown) =>
    async (...args: unknown[]): Promise<unknown> => {
      note();
      asked += 1;
      try {
        return await call(...args);
      } finally {
        note();
        asked -= 1;
      }
    };
  return {
    watchStore: (store) => {
      const entries = Object.entries(store).map(([name, value]: [string, unknown]) => [
        name,
        typeof value === 'function' ? watched(value as () => unknown) : value,
      ]);
      // The same names lead to the same types, which entries do not tell.
      return Object.fromEntries(entries) as Store;
    },
    watchQueue: (queue) => ({
      ...queue,
      announce: (references) => {
        note();
        for (const one of references) if (one.kind === 'outgoing') announced.add(one.id);
        queue.announce(references);
      },
      consume: (handler) =>
        queue.consume((reference) => {
          note();
          if (reference.kind === 'outgoing') announced.delete(reference.id);
          return handler(reference);
        }),
    }),
    reset: () => {
      note();
      spent = { store: 0, queue: 0, kernel: 0 };
    },
    spent: () => {
      note();
      return { ...spent };
    },
  };
}
