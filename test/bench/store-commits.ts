import { createTimeOrderedIds } from '../../engine/src/ids/index.ts';
import type { Commit, Store } from '../../engine/src/ports/index.ts';
import { openSqliteStore } from '../../engine/src/store/sqlite/index.ts';
import { commitOf, puts, userTask } from '../contract/store-samples.ts';
import { atLeast, below, shown, type BenchOptions, type BenchResult } from './bench-result.ts';
import { inParallel, median, timed } from './measure.ts';
import { withFile } from './with-file.ts';

/** Commits in flight at one time, and commits per figure. */
const WIDTH = 400;
const SAMPLE = 10_000;
const HASH = 'a'.repeat(64);

/** A batch of 30 events, as an instance of ten elements makes at its start: about 2 KB. */
const EVENTS = JSON.stringify(
  Array.from({ length: 30 }, (_, key) => ({
    ...{ kind: 'element-activated', key, scope: 0, element: `Activity_${String(key)}` },
  })),
);
const SNAPSHOT = JSON.stringify({
  executions: { 1: { key: 1, variables: { customer: 'ACME', amount: '1200.50' } } },
  padding: 'x'.repeat(300),
});

/** The SQLite store alone: one commit is instance row, batch and task row with one group. */
export function benchStore(options: BenchOptions = {}): Promise<BenchResult[]> {
  return withFile(async (path) => {
    const store = await openSqliteStore({ path });
    try {
      const results: BenchResult[] = [];
      const load = createLoad(store);
      let empty: number | undefined;
      for (const size of options.openInstances ?? [0, 100_000, 1_000_000]) {
        options.progress?.(`store with ${size.toLocaleString('en')} open instances`);
        await load.fill(size);
        const cost = await load.cost();
        results.push(...figures(size, cost, empty), ...(await pages(store, size)));
        empty ??= cost.start + cost.complete;
      }
      return results;
    } finally {
      await store.close();
    }
  });
}

interface Cost {
  /** Milliseconds each, with many in flight; by start order. */
  readonly start: number;
  readonly complete: number;
  /** Milliseconds of processor time for both. */
  readonly processor: number;
}

function figures(size: number, cost: Cost, empty: number | undefined): BenchResult[] {
  const label = `store, ${size.toLocaleString('en')} open`;
  const both = cost.start + cost.complete;
  return [
    atLeast(`${label}: start commits`, [1_000 / cost.start, '/s'], 10_000),
    shown(`${label}: end commits, in start order`, [1_000 / cost.complete, '/s']),
    shown(`${label}: processor time of start and end`, [cost.processor, 'ms']),
    ...(empty === undefined ? [] : [below(`${label}: against empty`, [both / empty, 'x'], 1.3)]),
  ];
}

async function pages(store: Store, size: number): Promise<BenchResult[]> {
  if (size === 0) return [];
  const label = `store, ${size.toLocaleString('en')} open: first page`;
  const asked = [
    ['of tasks', () => store.userTasks({ limit: 50 })],
    ['of a group', () => store.userTasks({ limit: 50, candidateGroup: 'sales', unassigned: true })],
    ['by priority', () => store.userTasks({ limit: 50, order: 'priority' })],
    ['by due date', () => store.userTasks({ limit: 50, order: 'due' })],
    ['of instances', () => store.instances({ limit: 50, status: 'active' })],
  ] as const;
  const results: BenchResult[] = [];
  for (const [name, run] of asked) {
    const times: number[] = [];
    for (let round = 0; round < 7; round += 1) times.push(await timed(run));
    results.push(below(`${label} ${name}`, [median(times), 'ms'], 50));
  }
  return results;
}

function createLoad(store: Store) {
  const ids = createTimeOrderedIds({ now: Date.now }, Math.random);
  const open: string[] = [];
  let ended = 0;
  const start = async (): Promise<void> => {
    const id = ids.next();
    open.push(id);
    const task = { createdAt: Date.now(), task: { candidateGroups: ['sales'] } };
    await store.commit(filled(commitOf(id, 0, { work: puts(userTask(id, 2, task)) })));
  };
  const end = async (): Promise<void> => {
    const id = open[ended] ?? '';
    ended += 1;
    const row = { status: 'completed', endedAt: Date.now() } as const;
    const work = [{ op: 'delete', work: 'user-task', id: `${id}:2` }] as const;
    await store.commit(filled(commitOf(id, 1, { row, work, ended: true })));
  };
  return {
    fill: async (size: number): Promise<void> => {
      while (open.length - ended < size)
        await inParallel(Math.min(20_000, size - open.length + ended), WIDTH, start);
    },
    cost: async (): Promise<Cost> => {
      const costs: Cost[] = [];
      for (let round = 0; round < 3; round += 1) {
        const before = process.cpuUsage();
        const starts = await timed(() => inParallel(SAMPLE, WIDTH, start));
        const ends = await timed(() => inParallel(SAMPLE, WIDTH, end));
        const { user, system } = process.cpuUsage(before);
        const processor = (user + system) / 1_000 / SAMPLE;
        costs.push({ start: starts / SAMPLE, complete: ends / SAMPLE, processor });
      }
      const [least] = costs.toSorted((a, b) => a.start + a.complete - b.start - b.complete);
      return least ?? { start: 0, complete: 0, processor: 0 };
    },
  };
}

const filled = (commit: Commit): Commit => ({
  ...commit,
  snapshot: SNAPSHOT,
  batch: { ...commit.batch, events: EVENTS, prevHash: HASH, hash: HASH },
});
