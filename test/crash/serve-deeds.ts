import type { Engine } from '../../engine/src/index.ts';
import type { OutsideWorld } from './outside-world.ts';
import { textOf } from './protocol.ts';

export interface Service {
  readonly name: string;
  /** Milliseconds; short, so that what a killed worker held is handed out again soon. */
  readonly lockDuration: number;
}

/** Does what the jobs of the orders ask for, under the key of each. */
export function serveDeeds(engine: Engine, world: OutsideWorld, service: Service): void {
  for (const kind of ['reserve', 'pack', 'invoice']) {
    engine.registerWorker(
      kind,
      async ({ idempotencyKey: key, variables }) => {
        await world.perform({ key, kind, order: textOf(variables['order']) });
      },
      service,
    );
  }
}
