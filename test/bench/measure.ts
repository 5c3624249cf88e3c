/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown> | undefined): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** Runs of a thing, the best of which tells what it costs on a machine that others use too. */
export async function bestRate(
  runs: number,
  count: number,
  work: () => Promise<unknown> | undefined,
): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < runs; run += 1) best = Math.min(best, await timed(work));
  return (count / best) * 1000;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Calls `work` with 0 … count-1, at most `width` under way at once. */
export async function inParallel(
  count: number,
  width: number,
  work: (index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) await work(index);
  };
  await Promise.all(Array.from({ length: Math.min(width, count) }, lane));
}
