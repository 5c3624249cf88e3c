import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createEngine, type Store } from '../../engine/src/index.ts';
import { openSqliteStore } from '../../engine/src/store/sqlite/index.ts';
import { temporaryFolder } from '../engine/bench.ts';
import { orderBytes, PROCESS, take } from './given-messages.ts';

let folder = '';
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A store that loses its power before or after the commit that comes as the `last`. */
async function failingStore(path: string, last: number, when: 'before' | 'after'): Promise<Store> {
  const store = await openSqliteStore({ path });
  let commits = 0;
  const through = async <T>(write: () => Promise<T>): Promise<T> => {
    commits += 1;
    if (commits > last || (commits === last && when === 'before')) throw new Error(GONE);
    const result = await write();
    if (commits === last) throw new Error(GONE);
    return result;
  };
  return {
    ...store,
    commit: (commit) => through(() => store.commit(commit)),
    commitEntity: (commit) => through(() => store.commitEntity(commit)),
  };
}

const GONE = 'Power is gone.';

const ORDER = orderBytes();
const CHANGE = orderBytes({ kind: 'change', changedOrder: 'PO1' });

/** Commits of both: received, read, carried out, traced. */
const CUTS = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((last) =>
  (['before', 'after'] as const).map((when) => [when, last] as const),
);

it.each(CUTS)(
  'an order and its change that are cut off %s commit %i are finished later, each once',
  async (when, last) => {
    folder = temporaryFolder();
    const path = join(folder, 'w.db');
    const first = await createEngine({ store: `sqlite:${path}` });
    await first.deploy([{ name: 'take-order.bpmn', content: PROCESS }]);
    await first.close();
    const cut = await createEngine({ store: await failingStore(path, last, when) });
    const taken = async (): Promise<void> => {
      await take(cut, ORDER);
      await take(cut, CHANGE);
    };
    await expect(taken()).rejects.toThrow();
    await cut.close();

    const second = await createEngine({ store: `sqlite:${path}` });
    await second.intake.resume();
    await take(second, ORDER);
    await take(second, CHANGE);
    await second.settle();
    expect(await second.instances()).toHaveLength(1);
    expect(await second.tasks({ element: 'amend' })).toHaveLength(1);
    expect((await second.intake.list()).map(({ status }) => status)).toEqual(['done', 'done']);
    expect(await second.verify()).toMatchObject({ ok: true, entities: 2 });
    await second.close();
  },
);
