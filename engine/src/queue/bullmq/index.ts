export { openBullmqQueue } from './open-bullmq-queue.ts';
export { readRedisAddress } from './redis-address.ts';
export type { BullmqQueueOptions } from './create-bullmq-queue.ts';
