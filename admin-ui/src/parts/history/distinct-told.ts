import type { Told } from './tell-event.ts';

export interface ToldTimes extends Told {
  readonly times: number;
}

/** Each sentence once, and how often it was so: loops say the same many times. */
export function distinctTold(told: readonly Told[]): readonly ToldTimes[] {
  const counted = new Map<string, ToldTimes>();
  for (const one of told) {
    const key = JSON.stringify(one);
    counted.set(key, { ...one, times: (counted.get(key)?.times ?? 0) + 1 });
  }
  return [...counted.values()];
}
