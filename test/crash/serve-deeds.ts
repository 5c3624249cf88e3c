import type { Engine } from '../../engine/src/index.ts';
import type { OutsideWorld } from './outside-world.ts';
import { textOf } from './protocol.ts';

/** Short, so that what a killed worker held is handed out again soon. */
const LOCK_DURATION = 500;

/** Does what the jobs of the orders ask for, under the key of each. */
export function serveDeeds(engine: Engine, world: OutsideWorld, name: string): void {
  for (const kind of ['reserve', 'pack', 'invoice']) {
    engine.registerWorker(
      kind,
      async ({ idempotencyKey: key, variables }) => {
        await world.perform({ key, kind, order: textOf(variables['order']) });
      },
      { lockDuration: LOCK_DURATION, name },
    );
  }
}
