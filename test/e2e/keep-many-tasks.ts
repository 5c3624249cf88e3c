import { readFileSync } from 'node:fs';
import type { Engine } from '../../engine/src/index.ts';

/** So many tasks of `many-tasks`, with the business keys B-0, B-1 and so on; a multiple of 500. */
export async function keepManyTasks(engine: Engine, many: number): Promise<void> {
  const content = readFileSync(new URL('many-tasks.bpmn', import.meta.url), 'utf8');
  await engine.deploy([{ name: 'many-tasks.bpmn', content }]);
  const actor = { id: 'wang.sales', by: 'clerk' };
  // Together, as they would come: pages that are open ask anew after each commit.
  for (let first = 0; first < many; first += 500)
    await Promise.all(
      Array.from({ length: 500 }, (_, at) =>
        engine.start({ processId: 'many-tasks', businessKey: `B-${first + at}`, actor }),
      ),
    );
}
