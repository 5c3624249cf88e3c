import type { Store } from '../../engine/src/ports/index.ts';
import { openMongodbStore } from '../../engine/src/store/mongodb/index.ts';
import { dropDatabase, urlOfNewDatabase } from '../servers/mongodb/test-url.ts';
import type { StoreUnderTest } from './store-contract.ts';

/** Each store has a database of its own on the server, which is dropped in the end. */
export const mongodbUnderTest = (server: string): StoreUnderTest => ({
  name: 'mongodb',
  durable: true,
  open: async () => {
    const url = urlOfNewDatabase(server);
    const opened: Store[] = [];
    const open = async (): Promise<Store> => {
      const store = await openMongodbStore({ url });
      opened.push(store);
      return store;
    };
    return {
      store: await open(),
      reopen: open,
      dispose: async () => {
        await Promise.all(opened.map((store) => store.close()));
        await dropDatabase(url);
      },
    };
  },
});
