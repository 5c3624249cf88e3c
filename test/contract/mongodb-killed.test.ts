import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openMongodbStore } from '../../engine/src/store/mongodb/index.ts';
import type { OutgoingCommand, Store } from '../../engine/src/ports/index.ts';
import { startMongodb, type StartedMongodb } from '../servers/mongodb/start-mongodb.ts';
import { testUrl } from '../servers/mongodb/test-url.ts';
import { commitOf } from './store-samples.ts';

const command = (id: string): OutgoingCommand => ({
  id,
  createdAt: 1,
  target: { kind: 'signal', name: 'closing', variables: {} },
});

/** A server of this file's own, since it is killed. */
describe.skipIf(testUrl === undefined)('a store whose MongoDB is killed', () => {
  const data = mkdtempSync(join(tmpdir(), 'waybill-mongodb-killed-'));
  let server: StartedMongodb;
  let store: Store;
  beforeAll(async () => {
    server = await startMongodb({ data });
    store = await openMongodbStore({ url: `${server.url}/killed?serverSelectionTimeoutMS=500` });
  });
  afterAll(async () => {
    await store.close();
    await server.stop();
    rmSync(data, { recursive: true });
  });

  it('acknowledges nothing while it is away, and has all that it acknowledged afterwards', async () => {
    await store.putOutgoing(command('before'));
    const port = Number(new URL(server.url).port);
    await server.stop('SIGKILL');
    // Refused at once, and again when the driver knows that nobody answers.
    for (const id of ['first', 'second']) {
      await expect(store.putOutgoing(command(id))).rejects.toThrow('MongoDB');
      await expect(store.commit(commitOf(id, 0))).rejects.toThrow('MongoDB');
    }
    server = await startMongodb({ data, port });
    await vi.waitFor(() => store.putOutgoing(command('after')), { timeout: 30_000, interval: 200 });
    const kept = (await store.outgoing(10)).map(({ id }) => id);
    expect(kept.filter((id) => !['first', 'second'].includes(id))).toEqual(['before', 'after']);
    expect(await store.commit(commitOf('first', 0))).toEqual({ kind: 'committed' });
  });
});
