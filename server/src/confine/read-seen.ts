interface Paged {
  readonly limit?: number;
  readonly after?: string;
}

interface Reading<T, Q extends Paged> {
  readonly query: Q;
  readonly read: (query: Q) => Promise<readonly T[]>;
  readonly isSeen: (item: T) => Promise<boolean>;
  readonly positionOf: (item: T) => string;
}

/** As the engine gives where nothing is asked for, and at most at one time. */
const PAGE = 100;
/** Looked at for one page; a list that hides more at a stretch ends there. */
const MOST_LOOKED = 50_000;

/** As many as are asked for, of those that are seen: pages are as long as if the others were not there. */
export async function readSeen<T, Q extends Paged>(reading: Reading<T, Q>): Promise<readonly T[]> {
  const { query, read, isSeen, positionOf } = reading;
  const { limit = PAGE } = query;
  const seen: T[] = [];
  let asked = query;
  for (let looked = 0; looked < MOST_LOOKED; looked += limit) {
    const found = await read({ ...asked, limit });
    for (const item of found) if (await isSeen(item)) seen.push(item);
    const last = found.at(-1);
    if (seen.length >= limit || found.length < limit || last === undefined) break;
    asked = { ...query, after: positionOf(last) };
  }
  return seen.slice(0, limit);
}
