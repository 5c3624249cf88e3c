export { createEmbeddedQueue } from './create-embedded-queue.ts';
export type { EmbeddedQueueOptions } from './create-embedded-queue.ts';
