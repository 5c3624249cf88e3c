import type { Store } from '../../../engine/src/ports/index.ts';
import type { OpenStore, StoreUnderTest } from '../store-contract.ts';

/** A test body that gets a new store, which is disposed of afterwards. */
export function withStore(
  subject: StoreUnderTest,
  body: (store: Store, open: OpenStore) => Promise<void>,
): () => Promise<void> {
  return async () => {
    const open = await subject.open();
    try {
      await body(open.store, open);
    } finally {
      await open.dispose();
    }
  };
}
