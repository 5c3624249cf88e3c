import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Commit } from '../../ports/index.ts';
import { openDatabase } from './database.ts';
import { openSqliteStore } from './open-sqlite-store.ts';
import { MIGRATIONS } from './schema.ts';

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-sqlite-'));
  path = join(folder, 'store.db');
});

afterEach(() => rm(folder, { recursive: true }));

function exec(sql: string): void {
  const database = openDatabase(path, 0);
  database.exec(sql);
  database.close();
}

function start(instanceId: string, fields: Partial<Commit> = {}): Commit {
  const actor = { id: 'ann', by: 'user' };
  const batch = { instanceId, revision: 1, format: 1, actor, command: 'start', time: 1 } as const;
  const row = { processId: 'order', version: 1, status: 'active', startedAt: 1 } as const;
  return {
    instanceId,
    expectedRevision: 0,
    row: { ...row, id: instanceId, incidents: 0 },
    snapshot: '{}',
    batch: { ...batch, events: '[]', prevHash: '0', hash: '1' },
    ...{ work: [], outgoing: [], claims: [], releases: [], ended: false },
    ...fields,
  };
}

describe('a SQLite file', () => {
  it('is made with its folders', async () => {
    path = join(folder, 'a', 'b', 'store.db');
    const store = await openSqliteStore({ path });
    expect(await store.counts()).toMatchObject({ instances: 0 });
    await store.close();
  });

  it('of a newer program is refused, and left as it is', async () => {
    await (await openSqliteStore({ path })).close();
    exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    await expect(openSqliteStore({ path })).rejects.toMatchObject({ code: 'STORE_FILE_NEWER' });
    exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    await (await openSqliteStore({ path })).close();
  });

  it('of another program is refused', async () => {
    exec('CREATE TABLE invoices (id INTEGER)');
    const refusal = await openSqliteStore({ path }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'STORE_OPEN_FAILED' });
    expect(String(refusal)).toContain('another program');
  });

  it('that is no database at all is refused with the reason', async () => {
    await writeFile(path, 'this is a letter, not a database '.repeat(100));
    const refusal = await openSqliteStore({ path }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'STORE_OPEN_FAILED' });
    expect(String(refusal)).toContain(path);
  });

  it('says that it is busy while another process keeps it, and works again afterwards', async () => {
    const store = await openSqliteStore({ path, busyTimeout: 20 });
    const other = openDatabase(path, 0);
    other.exec('BEGIN IMMEDIATE');
    await expect(store.commit(start('a'))).rejects.toMatchObject({ code: 'STORE_BUSY' });
    expect(await store.load('a')).toBeUndefined();
    other.exec('COMMIT');
    other.close();
    expect(await store.commit(start('a'))).toEqual({ kind: 'committed' });
    await store.close();
  });

  it('lets one write fail without harm to those in the same group', async () => {
    const store = await openSqliteStore({ path });
    exec(`CREATE TRIGGER harm BEFORE INSERT ON outgoing WHEN NEW.id = 'bad'
      BEGIN SELECT RAISE(ABORT, 'harm was done'); END`);
    const command = { id: 'bad', createdAt: 1 } as const;
    const target = { kind: 'signal', name: 's', variables: {} } as const;
    const results = await Promise.allSettled([
      store.commit(start('a')),
      store.commit(start('b', { outgoing: [{ ...command, target }] })),
      store.commit(start('c')),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({ reason: { code: 'STORE_WRITE_FAILED' } });
    const instances = await store.instances({ limit: 9 });
    expect(instances.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(await store.history('b')).toEqual([]);
    await store.close();
  });

  it('rejects what fails only when the transaction ends, and works on', async () => {
    const store = await openSqliteStore({ path });
    exec(`CREATE TABLE parent (id INTEGER PRIMARY KEY);
      CREATE TABLE child (id INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);
      CREATE TRIGGER harm AFTER INSERT ON claims WHEN NEW.key = 'bad'
      BEGIN INSERT INTO child VALUES (1); END`);
    const claims = [{ key: 'bad', owner: 'b' }];
    const results = await Promise.allSettled([
      store.commit(start('a')),
      store.commit(start('b', { claims })),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await store.claimOwner('bad')).toBeUndefined();
    expect(await store.commit(start('c'))).toEqual({ kind: 'committed' });
    await store.close();
  });
});
