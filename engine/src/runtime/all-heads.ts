import type { InstanceHead } from '../history/index.ts';
import type { Store } from '../ports/index.ts';

const PAGE = 500;

/** The newest commit of every instance, in id order. */
export async function* allHeads(store: Store): AsyncGenerator<InstanceHead> {
  let after: string | undefined;
  for (;;) {
    const page = await store.heads({ limit: PAGE, ...(after !== undefined && { after }) });
    yield* page;
    after = page.at(-1)?.id;
    if (page.length < PAGE || after === undefined) return;
  }
}
