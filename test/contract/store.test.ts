import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../engine/src/ports/index.ts';
import { openMemoryStore } from '../../engine/src/store/memory/index.ts';
import { openSqliteStore } from '../../engine/src/store/sqlite/index.ts';
import { testUrl } from '../servers/mongodb/test-url.ts';
import { mongodbUnderTest } from './mongodb-under-test.ts';
import { storeContract } from './store-contract.ts';

storeContract({
  name: 'memory',
  durable: false,
  open: async () => {
    const store = openMemoryStore();
    return { store, reopen: async () => store, dispose: store.close };
  },
});

storeContract({
  name: 'sqlite',
  durable: true,
  open: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'waybill-store-'));
    const path = join(folder, 'data', 'store.db');
    const opened: Store[] = [];
    const open = async (): Promise<Store> => {
      const store = await openSqliteStore({ path });
      opened.push(store);
      return store;
    };
    return {
      store: await open(),
      reopen: open,
      dispose: async () => {
        await Promise.all(opened.map((store) => store.close()));
        await rm(folder, { recursive: true });
      },
    };
  },
});

if (testUrl !== undefined) storeContract(mongodbUnderTest(testUrl));
