import type { Engine } from '../../engine/src/index.ts';
import { contentOf, type Report } from './protocol.ts';

/** Sends orders and approves them, each under a key of its own, and says what it knows of them. */
export interface Clerk {
  /** Resolves to whether the order is new. */
  readonly start: (order: string) => Promise<boolean>;
  /** Approves what waits just now, a hundred at most. */
  readonly approveAll: () => Promise<void>;
}

export function createClerk(engine: Engine, by: string, say: (report: Report) => void): Clerk {
  const approve = async (id: string, order: string): Promise<void> => {
    await engine.completeTask(id, { approvedBy: by }, { idempotencyKey: `approve ${order}` });
    say({ kind: 'approved', order, by });
  };
  return {
    start: async (order) => {
      say({ kind: 'sending', order });
      const { instanceId, created } = await engine.start({
        processId: 'order',
        businessKey: order,
        idempotencyKey: `client ${order}`,
        variables: { order, ...contentOf(order) },
      });
      say({ kind: 'started', order, instanceId });
      return created;
    },
    approveAll: async () => {
      const waiting = await engine.tasks({ element: 'approve', limit: 100 });
      await Promise.all(waiting.map(({ id, businessKey = '' }) => approve(id, businessKey)));
    },
  };
}
