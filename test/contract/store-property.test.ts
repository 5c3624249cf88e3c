import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store, TaskQuery } from '../../engine/src/ports/index.ts';
import { openMemoryStore } from '../../engine/src/store/memory/index.ts';
import { taskPosition } from '../../engine/src/ports/task-order.ts';
import { openSqliteStore } from '../../engine/src/store/sqlite/index.ts';
import { testUrl } from '../servers/mongodb/test-url.ts';
import { mongodbUnderTest } from './mongodb-under-test.ts';
import { commitOf, puts, START, userTask } from './store-samples.ts';
import { anyStep, anyTask, anyTasks, observe } from './store-steps.ts';

type Body = (memory: Store, other: Store) => Promise<void>;

async function besideSqlite(body: Body): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-property-'));
  const sqlite = await openSqliteStore({ path: join(folder, 'store.db') });
  try {
    await body(openMemoryStore(), sqlite);
  } finally {
    await sqlite.close();
    await rm(folder, { recursive: true });
  }
}

const besideMongodb =
  (server: string) =>
  async (body: Body): Promise<void> => {
    const { store, dispose } = await mongodbUnderTest(server).open();
    try {
      await body(openMemoryStore(), store);
    } finally {
      await dispose();
    }
  };

/** `inTurn`: what is asked for at once is carried out in the order in which it was asked for. */
const STORES = [
  { name: 'SQLite', inTurn: true, share: 1, inStores: besideSqlite },
  ...(testUrl === undefined
    ? []
    : [{ name: 'MongoDB', inTurn: false, share: 0.4, inStores: besideMongodb(testUrl) }]),
];

describe.each(STORES)('memory and $name', ({ inTurn, share, inStores }) => {
  it('answer alike to any sequence of commands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep(), { minLength: 1, maxLength: 60 }), async (steps) => {
        await inStores(async (memory, other) => {
          for (const step of steps) {
            const [one, two] = [await step.run(memory), await step.run(other)];
            expect([step.what, two]).toEqual([step.what, one]);
          }
          expect(await observe(other)).toEqual(await observe(memory));
        });
      }),
      { numRuns: 60 * share },
    );
  });

  // Elsewhere calls that come at once have no fixed order: the contract's races stand for them.
  if (inTurn) {
    it('answer alike when many commands come at once', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep(), { minLength: 2, maxLength: 80 }), async (steps) => {
          const writes = steps.filter(({ writes }) => writes);
          await inStores(async (memory, other) => {
            const all = (store: Store) => Promise.all(writes.map(({ run }) => run(store)));
            expect(await all(other)).toEqual(await all(memory));
            expect(await observe(other)).toEqual(await observe(memory));
          });
        }),
        { numRuns: 40 * share },
      );
    });
  }

  it('give the same pages of tasks', async () => {
    const anyWork = fc.array(anyTask(), { minLength: 1, maxLength: 4 });
    const anyFilled = fc.array(anyWork, { minLength: 1, maxLength: 12 });
    const anyQueries = fc.array(anyTasks(), { minLength: 10, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(anyFilled, anyQueries, async (filled, queries) => {
        await inStores(async (memory, other) => {
          for (const [n, changes] of filled.entries()) {
            const id = `i${n}`;
            const row = { businessKey: `PO ${id}` };
            const commit = commitOf(id, 0, { row, work: changes.flatMap((change) => change(id)) });
            await Promise.all([memory.commit(commit), other.commit(commit)]);
          }
          for (const { after: _after, ...query } of queries)
            expect([query, await allPages(other, query)]).toEqual([
              query,
              await allPages(memory, query),
            ]);
        });
      }),
      { numRuns: 40 * share },
    );
  });

  it('give the same pages of tasks to a group that has more than are read at once', async () => {
    await inStores(async (memory, other) => {
      const tasks = Array.from({ length: 2_500 }, (_, n) =>
        userTask('a', n, {
          createdAt: START + ((n * 7_919) % 1_000),
          task: {
            candidateGroups: n % 3 === 0 ? ['sales', 'finance'] : ['sales'],
            priority: [50, 50, 90, 10][n % 4] ?? 50,
            ...(n % 5 === 0 ? { assignee: 'bob' } : {}),
            ...(n % 7 === 0 ? { dueDate: new Date(START + (n % 11)).toISOString() } : {}),
          },
        }),
      );
      const commit = commitOf('a', 0, { work: puts(...tasks) });
      await Promise.all([memory.commit(commit), other.commit(commit)]);
      for (const order of ['created', 'due', 'priority'] as const)
        for (const query of [
          {},
          { unassigned: true },
          { unassigned: false },
          { element: 'None' },
        ]) {
          const asked = { ...query, order, candidateGroup: 'sales', limit: 400 };
          expect(await allPages(other, asked)).toEqual(await allPages(memory, asked));
        }
    });
  });
});

/** Ids over all pages; each page begins at the position of the last task of the one before. */
async function allPages(store: Store, query: TaskQuery): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await store.userTasks(after === undefined ? query : { ...query, after });
    ids.push(...page.map(({ id }) => id));
    const last = page.at(-1);
    if (!last) return ids;
    after = taskPosition(last, query.order);
  }
}
