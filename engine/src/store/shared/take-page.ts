import type { Page } from '../../ports/index.ts';

/** The first `limit` of an ordered sequence that a test holds for; reads no further than it must. */
export function takePage<T>(
  items: Iterable<T>,
  limit: number,
  holds: (item: T) => boolean = () => true,
): readonly T[] {
  const page: T[] = [];
  if (limit <= 0) return page;
  for (const item of items) {
    if (!holds(item)) continue;
    page.push(item);
    if (page.length >= limit) break;
  }
  return page;
}

interface Ordered extends Page {
  readonly descending?: boolean;
}

/** A test for rows that come after the page's mark, where pages are ordered by id. */
export function isAfter({
  after,
  descending = false,
}: Ordered): (row: { readonly id: string }) => boolean {
  if (after === undefined) return () => true;
  return descending ? (row) => row.id < after : (row) => row.id > after;
}
