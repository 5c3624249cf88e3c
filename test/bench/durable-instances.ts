import { createEngine } from '../../engine/src/create-engine.ts';
import type { Engine } from '../../engine/src/index.ts';
import { atLeast, below, shown, type BenchResult } from './bench-result.ts';
import { inParallel, percentile, timed } from './measure.ts';
import { ORDER, tenElements } from './ten-elements.ts';
import { withFile } from './with-file.ts';

const BATCH = 5_000;
const WIDTH = 400;
const ALONE = 1_000;

/** Embedded and durable: SQLite, `synchronous=FULL`, group commit, full hashed history. */
export function benchDurableInstances(): Promise<BenchResult[]> {
  return withFile(async (path) => {
    const engine = await createEngine({ store: `sqlite:${path}` });
    try {
      await engine.deploy(tenElements());
      const starts = await bestOf(4, () => startBatch(engine));
      const completions = await bestOf(3, () => completeBatch(engine));
      const alone = await oneByOne(engine);
      const verified = (await engine.verify()).ok;
      if (!verified) throw new Error('the history of the benchmark does not verify');
      return [
        atLeast('durable: instances started, in flight together', [starts, '/s'], 5_000),
        shown('durable: user tasks completed, in flight together', [completions, '/s']),
        shown('durable: one command alone, median', [percentile(alone, 0.5), 'ms']),
        below('durable: one command alone, p99', [percentile(alone, 0.99), 'ms'], 5),
      ];
    } finally {
      await engine.close();
    }
  });
}

async function bestOf(runs: number, run: () => Promise<number>): Promise<number> {
  let best = 0;
  for (let index = 0; index < runs; index += 1) best = Math.max(best, await run());
  return best;
}

async function startBatch(engine: Engine): Promise<number> {
  const start = (): Promise<unknown> => engine.start({ processId: 'ten', variables: ORDER });
  return (BATCH / (await timed(() => inParallel(BATCH, WIDTH, start)))) * 1000;
}

async function completeBatch(engine: Engine): Promise<number> {
  const tasks = await engine.tasks({ limit: 1_000 });
  const complete = async (index: number): Promise<void> => {
    const task = tasks[index];
    if (task) await engine.completeTask(task.id, { approved: true });
  };
  return (tasks.length / (await timed(() => inParallel(tasks.length, WIDTH, complete)))) * 1000;
}

async function oneByOne(engine: Engine): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < ALONE; index += 1) {
    times.push(await timed(() => engine.start({ processId: 'ten', variables: ORDER })));
  }
  return times;
}
