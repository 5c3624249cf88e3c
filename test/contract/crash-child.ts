import { openStore } from '../../engine/src/create-engine.ts';
import type { EngineOptions } from '../../engine/src/index.ts';
import { commitOf, outgoing, puts, userTask } from './store-samples.ts';

/**
 * Commits without end and writes `<id> <revision>` for each that was acknowledged, until killed:
 * a start with a task, a command and a claim, then an end that takes them away again.
 */
// The test that starts it names a store.
const name = process.argv[2] as Exclude<EngineOptions['store'], undefined>;
const store = await openStore(name);
const { instances } = await store.counts();

async function run(lane: number): Promise<void> {
  for (let n = 0; ; n += 1) {
    const id = `i${instances}-${lane}-${n}`;
    const work = puts(userTask(id, 1, { task: { candidateGroups: ['sales'] } }));
    const claims = [{ key: `key ${id}`, owner: id }];
    await store.commit(commitOf(id, 0, { work, claims, outgoing: [outgoing(`${id}:1:0`)] }));
    process.stdout.write(`${id} 1\n`);
    if (n % 2 === 0) continue;
    await store.commit(
      commitOf(id, 1, { ended: true, consumes: `${id}:1:0`, releases: [`key ${id}`] }),
    );
    process.stdout.write(`${id} 2\n`);
  }
}

await Promise.all(Array.from({ length: 40 }, (_, lane) => run(lane)));
