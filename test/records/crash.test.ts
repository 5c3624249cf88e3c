import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createEngine, type Store } from '../../engine/src/index.ts';
import { openSqliteStore } from '../../engine/src/store/sqlite/index.ts';
import { PARTNER } from '../../engine/src/records/record-type-fixture.ts';
import { temporaryFolder } from '../engine/bench.ts';
import { importLines } from './given-records.ts';

let folder = '';
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const LINES = ['number,name', ...Array.from({ length: 300 }, (_, n) => `${n},N${n}`)];

/** A store that fails from the commit of a record on that comes as the `last`. */
async function failingStore(path: string, last: number): Promise<Store> {
  const store = await openSqliteStore({ path });
  let commits = 0;
  return {
    ...store,
    commitEntity: async (commit) => {
      if (commit.entityId.startsWith('record/')) commits += 1;
      if (commits >= last) throw new Error('Power is gone.');
      return store.commitEntity(commit);
    },
  };
}

it.each([1, 2, 150])(
  'an import that is cut off at its record number %i is finished at the next start',
  async (last) => {
    folder = temporaryFolder();
    const path = join(folder, 'w.db');
    const first = await createEngine({ store: await failingStore(path, last) });
    await first.deploy([{ name: 'p.json', content: JSON.stringify(PARTNER) }]);
    await expect(importLines(first, LINES)).rejects.toThrow();
    await first.close();
    const second = await createEngine({ store: `sqlite:${path}` });
    await second.settle();
    expect(await second.records.search({ type: 'partner', limit: 1_000 })).toHaveLength(300);
    expect(await importLines(second, LINES)).toMatchObject({ counts: { unchanged: 300 } });
    expect(await second.verify()).toMatchObject({ ok: true, entities: 301 });
    expect((await second.counts()).outgoing).toBe(0);
    await second.close();
  },
);
