import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../../engine/src/ports/index.ts';
import type { Fault } from './plan.ts';
import { poison } from './poison.ts';
import type { Servers } from './servers.ts';
import type { WorkerProcess } from './worker-process.ts';

/** All that a fault may befall. */
export interface Victims {
  readonly servers: Servers;
  readonly workers: readonly WorkerProcess[];
  readonly store: Store;
  /** Ids of the commands that were put in and can never be carried out. */
  readonly poisons: string[];
}

/** Resolves when it is over: what was killed runs again, what hung goes on. */
export async function performFault(victims: Victims, fault: Fault): Promise<void> {
  const { servers, workers } = victims;
  await sleep(fault.at);
  switch (fault.kind) {
    case 'worker killed':
      return workers[fault.worker]?.kill(fault.pause);
    case 'worker hung':
      return workers[fault.worker]?.hang(fault.pause);
    case 'store killed':
      return servers.crashMongodb(fault.pause);
    case 'redis killed':
      return servers.crashRedis(fault.pause);
    case 'redis flushed':
      return servers.flushRedis();
    case 'poison command':
      return putPoison(victims);
    case 'deliveries scrambled':
      // Done by the workers themselves, from the round's beginning to its end.
      return undefined;
  }
}

async function putPoison({ store, poisons }: Victims): Promise<void> {
  const id = `poison-${poisons.length + 1}:1:0`;
  poisons.push(id);
  for (;;) {
    try {
      return await store.putOutgoing(poison(id));
    } catch {
      await sleep(50);
    }
  }
}
