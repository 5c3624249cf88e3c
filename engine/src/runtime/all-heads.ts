import type { Store } from '../ports/index.ts';
import { allPages } from './all-pages.ts';

/** As the store lists them. */
export type StoredHead = Awaited<ReturnType<Store['heads']>>[number];

/** The newest commit of every instance, in id order. */
export const allHeads = (store: Pick<Store, 'heads'>): AsyncGenerator<StoredHead> =>
  allPages((page) => store.heads(page));
