import type { Store } from '../ports/index.ts';

const PAGE = 500;

/** As the store lists them. */
export type StoredHead = Awaited<ReturnType<Store['heads']>>[number];

/** The newest commit of every instance, in id order. */
export async function* allHeads(store: Pick<Store, 'heads'>): AsyncGenerator<StoredHead> {
  let after: string | undefined;
  for (;;) {
    const page = await store.heads({ limit: PAGE, ...(after !== undefined && { after }) });
    yield* page;
    after = page.at(-1)?.id;
    if (page.length < PAGE || after === undefined) return;
  }
}
