import { createEngine } from '../../engine/src/create-engine.ts';
import type { Engine } from '../../engine/src/index.ts';
import { below, shown, type BenchOptions, type BenchResult } from './bench-result.ts';
import { inParallel, median, timed } from './measure.ts';
import { ORDER, tenElements } from './ten-elements.ts';
import { withFile } from './with-file.ts';

const SIZES = [0, 100_000, 1_000_000] as const;
const SAMPLE = 2_000;
const WIDTH = 200;
const PAGE = 1_000;

/** What a step costs when very many instances are open in one file. */
export function benchOpenInstances(options: BenchOptions): Promise<BenchResult[]> {
  return withFile(async (path) => {
    const engine = await createEngine({ store: `sqlite:${path}` });
    try {
      await engine.deploy(tenElements());
      return await measureSizes(engine, options);
    } finally {
      await engine.close();
    }
  });
}

async function measureSizes(engine: Engine, options: BenchOptions): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  let open = 0;
  let empty: number | undefined;
  for (const size of options.openInstances ?? SIZES) {
    await fill(engine, size - open, (count) => {
      options.progress?.(`${String(open + count)} instances open`);
    });
    open = Math.max(open, size);
    const label = `${size.toLocaleString('en')} open`;
    const inOrder = await costInOrder(engine);
    empty ??= inOrder;
    results.push(shown(`${label}: start and complete, in start order`, [inOrder, 'ms each']));
    if (size === 0) continue;
    results.push(below(`${label}: that cost against an empty file`, [inOrder / empty, 'x'], 1.3));
    results.push(
      shown(`${label}: complete, in random order`, [await costAtRandom(engine), 'ms each']),
    );
    results.push(
      below(`${label}: first page of the task list`, [await firstPage(engine), 'ms'], 50),
    );
    open = (await engine.counts()).activeInstances;
  }
  return results;
}

async function fill(
  engine: Engine,
  count: number,
  progress: (count: number) => void,
): Promise<void> {
  for (let done = 0; done < count; done += PAGE) {
    const part = Math.min(PAGE, count - done);
    await inParallel(part, WIDTH, () => engine.start({ processId: 'ten', variables: ORDER }));
    if (done % 20_000 === 0) progress(done);
  }
}

/** Starts as many as it completes, so that the number of open ones stays as it is. */
async function costInOrder(engine: Engine): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const spent = await timed(async () => {
      await inParallel(SAMPLE, WIDTH, () => engine.start({ processId: 'ten', variables: ORDER }));
      for (let page = 0; page < SAMPLE / PAGE; page += 1) {
        const tasks = await engine.tasks({ limit: PAGE });
        await completeAll(
          engine,
          tasks.map(({ id }) => id),
        );
      }
    });
    rounds.push(spent / SAMPLE);
  }
  return Math.min(...rounds);
}

async function costAtRandom(engine: Engine): Promise<number> {
  const ids: string[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await engine.tasks({ limit: PAGE, ...(after !== undefined && { after }) });
    ids.push(...page.map(({ id }) => id));
    after = page.at(-1)?.id;
    if (page.length < PAGE) break;
  }
  const stride = Math.max(1, Math.floor(ids.length / SAMPLE));
  const chosen = ids.filter((_, index) => index % stride === 0).slice(0, SAMPLE);
  const shuffled = chosen.map((id, index) => ids[(index * 7919 * stride) % ids.length] ?? id);
  const unique = [...new Set(shuffled)];
  return (await timed(() => completeAll(engine, unique))) / unique.length;
}

const completeAll = (engine: Engine, ids: readonly string[]): Promise<void> =>
  inParallel(ids.length, WIDTH, async (index) => {
    const id = ids[index];
    if (id !== undefined) await engine.completeTask(id, {});
  });

async function firstPage(engine: Engine): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    times.push(await timed(() => engine.tasks({ limit: 50 })));
  }
  return median(times);
}
