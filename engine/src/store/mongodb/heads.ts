import type { Page, Store } from '../../ports/index.ts';
import type { Tables } from './database.ts';
import { homesOf, STARTED } from './home-of.ts';
import type { Home } from './home-of.ts';

type Heads = Awaited<ReturnType<Store['heads']>>;

/** A page of each home has what a page of both can need. */
export const createHeads = (tables: Tables): Pick<Store, 'heads'> => ({
  heads: async (page) => {
    const pages = await Promise.all(homesOf(tables).map((home) => headsOf(home, page)));
    const byId = pages.flat().toSorted((one, other) => (one.id < other.id ? -1 : 1));
    return byId.slice(0, page.limit);
  },
});

async function headsOf(home: Home, { after, limit }: Page): Promise<Heads> {
  const found = await home.find(
    { ...STARTED, ...(after === undefined ? {} : { _id: { $gt: after } }) },
    { sort: { _id: 1 }, limit, fields: ['revision', 'headHash', 'archive'] },
  );
  return found.map(({ _id, revision, headHash = '', archive }) => ({
    ...{ id: _id, revision, headHash },
    ...(archive !== undefined && { archive }),
  }));
}
