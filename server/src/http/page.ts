import { WaybillError } from '@waybill/engine';

export interface PageQuery {
  readonly limit?: number;
  readonly after?: string;
}

const PAGE = 50;

/** What to ask the store for: one more than is shown, to know whether more follow. */
export const askFor = ({ limit = PAGE, after }: PageQuery) => ({
  limit: limit + 1,
  ...(after !== undefined && { after: readCursor(after) }),
});

/** The page that is shown, of what `askFor` found. `positionOf` gives what the next page begins after. */
export function pageOf<T>(
  found: readonly T[],
  { limit = PAGE }: PageQuery,
  positionOf: (item: T) => string,
): { readonly items: readonly T[]; readonly next?: string } {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  if (last === undefined || found.length <= limit) return { items };
  return { items, next: cursorAt(positionOf(last)) };
}

/** The `next` of a page that ends at `position`. */
export const cursorAt = (position: string): string => Buffer.from(position).toString('base64url');

/** Cursors are opaque, so that they may change. */
function readCursor(cursor: string): string {
  const position = Buffer.from(cursor, 'base64url').toString();
  if (position !== '' && Buffer.from(position).toString('base64url') === cursor) return position;
  throw new WaybillError({
    code: 'REQUEST_INVALID',
    message: 'Expected `after` to be the `next` of a page before, but it is not.',
    mend: 'Begin with the first page.',
  });
}
