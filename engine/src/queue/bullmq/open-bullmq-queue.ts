import { WaybillError } from '../../errors/failure.ts';
import type { Queue } from '../../ports/index.ts';
import { createBullmqQueue, type BullmqQueueOptions } from './create-bullmq-queue.ts';
import { interrupted, unreachable } from './failures.ts';
import { readRedisAddress } from './redis-address.ts';
import { openRedisLink } from './redis-link.ts';
import { openWorkLane } from './work-lane.ts';

/** Milliseconds. */
const LOCK = 10_000;

/**
 * A queue on Redis that several processes share. Rejects where Redis is not there at the start;
 * later it may come and go. What makes Redis unfit but not useless is told to `onError`.
 */
export async function openBullmqQueue(text: string, options: BullmqQueueOptions): Promise<Queue> {
  const read = readRedisAddress(text);
  if (!read.ok) throw new WaybillError(read.failure);
  const address = read.value;
  // Of one outage each connection tells again and again; one time is enough.
  let last: Error | undefined;
  let opened = false;
  const onTrouble = (error: Error): void => {
    if (opened && !last) options.onError?.(new WaybillError(interrupted(address.shown, error)));
    last = error;
  };
  try {
    const link = await openRedisLink(address, onTrouble);
    link.commands.on('ready', () => {
      last = undefined;
    });
    const lane = await openWorkLane(link, { prefix: address.prefix, lock: options.lock ?? LOCK });
    const queue = await createBullmqQueue({ address, link, lane }, options);
    opened = true;
    return queue;
  } catch (thrown) {
    throw new WaybillError(unreachable(address.shown, last ?? thrown));
  }
}
