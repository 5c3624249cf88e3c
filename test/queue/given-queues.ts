import { openBullmqQueue } from '../../engine/src/queue/bullmq/index.ts';
import type { OutgoingCommand, Queue, Store, WorkHandler } from '../../engine/src/ports/index.ts';
import { WaybillError } from '../../engine/src/errors/failure.ts';
import { readRedisAddress } from '../../engine/src/queue/bullmq/redis-address.ts';
import { openRedisLink, type RedisLink } from '../../engine/src/queue/bullmq/redis-link.ts';
import { openMemoryStore } from '../../engine/src/store/memory/index.ts';

const systemClock = { now: () => Date.now() };

/** As made long ago, so that the sweep does not leave it to whoever made it. */
const command = (id: string, age = 60_000): OutgoingCommand => ({
  id,
  createdAt: Date.now() - age,
  target: { kind: 'signal', name: 'closing', variables: {} },
});

/** Several processes' queues over one store, all in this process. */
export class GivenQueues {
  readonly store: Store = openMemoryStore();
  /** What each reported. */
  readonly errors: unknown[] = [];
  /** Commands carried out, each as often as that happened. */
  readonly done: string[] = [];
  readonly queues: Queue[] = [];
  private readonly address: string;

  constructor(address: string) {
    this.address = address;
  }

  async open(
    more: { readonly tries?: number; readonly concurrency?: number } = {},
  ): Promise<Queue> {
    const onError = (error: unknown): number => this.errors.push(error);
    const queue = await openBullmqQueue(this.address, {
      ...{ store: this.store, clock: systemClock, onError },
      ...more,
    });
    this.queues.push(queue);
    return queue;
  }

  /** As the engine does it: the row goes with the effect. */
  readonly handler: WorkHandler = async (reference) => {
    if (reference.kind !== 'outgoing') return;
    if (!(await this.store.outgoingCommand(reference.id))) return;
    await this.store.deleteOutgoing(reference.id);
    this.done.push(reference.id);
  };

  async put(ids: readonly string[], age?: number): Promise<void> {
    await Promise.all(ids.map((id) => this.store.putOutgoing(command(id, age))));
  }

  get codes(): readonly string[] {
    return this.errors.flatMap((error) => (error instanceof WaybillError ? [error.code] : []));
  }

  async close(): Promise<void> {
    await Promise.all(this.queues.map((queue) => queue.close()));
  }
}

export const ids = (count: number, prefix = 'c'): readonly string[] =>
  Array.from({ length: count }, (_, n) => `${prefix}${n}`);

/** Redis itself, to do to it what others do; and the prefix that the address names. */
export async function openRedis(
  text: string,
): Promise<Pick<RedisLink, 'commands' | 'close'> & { readonly prefix: string }> {
  const address = readRedisAddress(text);
  if (!address.ok) throw new WaybillError(address.failure);
  const { commands, close } = await openRedisLink(address.value, () => undefined);
  return { commands, close, prefix: address.value.prefix };
}
