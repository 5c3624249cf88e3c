export { openBullmqQueue } from './open-bullmq-queue.ts';
export type { BullmqQueueOptions } from './create-bullmq-queue.ts';
