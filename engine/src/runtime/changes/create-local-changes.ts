import type { ChangeFeed, ChangeNews, ToldChange } from '../../ports/index.ts';

/** Kept for listeners that were away for a moment. */
const KEPT = 4_096;

/** Of one engine alone, in memory: `boot` tells its ids from those of the engine before it. */
export function createLocalChanges(boot: string): ChangeFeed {
  const ring: ToldChange[] = [];
  const listeners = new Set<(news: ChangeNews) => void>();
  let count = 0;
  let isHeard = false;
  return {
    note: (make) => {
      const change = isHeard ? make() : undefined;
      if (!change) return;
      count += 1;
      const told = { id: `${boot}-${String(count)}`, ...change };
      ring[count % KEPT] = told;
      for (const listener of listeners) listener(told);
    },
    since: async (lastId) => {
      const [from, number] = lastId.split('-');
      const last = Number(number);
      if (from !== boot || !(last >= 0) || last > count || count - last > KEPT) return undefined;
      const numbers = Array.from({ length: count - last }, (_, at) => last + at + 1);
      return numbers.flatMap((at) => ring[at % KEPT] ?? []);
    },
    position: () => `${boot}-${String(count)}`,
    subscribe: async (listener) => {
      isHeard = true;
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
