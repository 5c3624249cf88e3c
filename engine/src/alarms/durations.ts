/**
 * Durations as counts: bucket n holds those up to 2^(n/2) minutes, so that a percentile is known to
 * within a factor of 1.42 whatever has been seen, in a few numbers.
 */
export type Durations = Readonly<Record<string, number>>;

const MINUTE = 60_000;
/** Some six years. */
const LAST = 43;

export function addDuration(durations: Durations, milliseconds: number): Durations {
  const bucket = String(bucketOf(milliseconds));
  return { ...durations, [bucket]: (durations[bucket] ?? 0) + 1 };
}

const bucketOf = (milliseconds: number): number =>
  Math.min(LAST, Math.max(0, Math.ceil(2 * Math.log2(Math.max(milliseconds, 1) / MINUTE))));

export const countOf = (durations: Durations): number =>
  Object.values(durations).reduce((sum, count) => sum + count, 0);

/** Milliseconds within which `share` of them (0 to 1) ended; undefined where there are none. */
export function percentileOf(durations: Durations, share: number): number | undefined {
  const wanted = countOf(durations) * share;
  let seen = 0;
  for (let bucket = 0; bucket <= LAST; bucket += 1) {
    seen += durations[String(bucket)] ?? 0;
    if (seen > 0 && seen >= wanted) return Math.round(MINUTE * 2 ** (bucket / 2));
  }
  return undefined;
}
