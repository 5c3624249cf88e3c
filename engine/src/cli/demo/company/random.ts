/** Chance that comes out the same for the same seed; never for secrets. */
export interface Random {
  /** From 0 to below 1. */
  readonly next: () => number;
  /** From `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number;
  readonly between: (low: number, high: number) => number;
  readonly happens: (share: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  /** An own sequence for each topic, so that one answer more does not change all that follow. */
  readonly of: (topic: string) => Random;
}

export function createRandom(seed: string): Random {
  const next = sequence(seed);
  const between = (low: number, high: number): number => low + next() * (high - low);
  const whole = (low: number, high: number): number => Math.floor(between(low, high + 1));
  return {
    next,
    between,
    whole,
    happens: (share) => next() < share,
    pick: <T>(items: readonly T[]) => {
      const [item] = items.slice(whole(0, items.length - 1));
      if (item === undefined)
        throw new Error('Expected something to pick from, but there is none.');
      return item;
    },
    of: (topic) => createRandom(`${seed}/${topic}`),
  };
}

/** One of several, each as often as its weight says against the others. */
export function pickWeighted<T extends { readonly weight?: number }>(
  random: Random,
  items: readonly T[],
): T {
  const total = items.reduce((sum, { weight = 1 }) => sum + weight, 0);
  let left = random.next() * total;
  for (const item of items) {
    left -= item.weight ?? 1;
    if (left < 0) return item;
  }
  return random.pick(items);
}

/** FNV-1a over the seed, then mulberry32. */
function sequence(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) {
    state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
