import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from '../../engine/src/index.ts';
import type { Client } from '../crash/client.ts';
import { createClerk } from '../crash/clerk.ts';
import type { Plan } from './plan.ts';

/** What a client of the engine does while servers and workers come and go around it. */
export interface Load {
  /** Resolves when every order has been acknowledged. */
  readonly acknowledged: Promise<unknown>;
  /** Approves no more; resolves when that has ended. */
  readonly stop: () => Promise<void>;
}

const RETRY_PAUSE = 50;
const APPROVAL_PAUSE = 60;

/** Sends the orders of the plan at their times, and each again until it is answered. */
export function sendLoad(engine: Engine, client: Client, { seed, orders, again }: Plan): Load {
  const clerk = createClerk(engine, `round ${seed}`, client.hear);
  let over = false;
  const sendUntilAnswered = async (order: string): Promise<void> => {
    while (!over) {
      const answered = await clerk.start(order).then(
        () => true,
        () => false,
      );
      if (answered) return;
      await sleep(RETRY_PAUSE);
    }
  };
  const send = async (at: number, index: number): Promise<void> => {
    await sleep(at);
    await sendUntilAnswered(`O-${index + 1}`);
    if (again.has(index)) await sendUntilAnswered(`O-${index + 1}`);
  };
  const approve = async (): Promise<void> => {
    while (!over) {
      // What has failed is still in the list of tasks, or was done.
      await clerk.approveAll().catch(() => undefined);
      await sleep(APPROVAL_PAUSE);
    }
  };
  const approving = approve();
  const sending = Promise.all(orders.map(send));
  return {
    acknowledged: sending,
    stop: async () => {
      over = true;
      await Promise.all([sending, approving]);
    },
  };
}
