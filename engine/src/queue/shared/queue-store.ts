import type { Store } from '../../ports/index.ts';

/** What a queue asks of the store. */
export type QueueStore = Pick<
  Store,
  'outgoing' | 'dueTimers' | 'nextTimer' | 'jobTypes' | 'nextJobTime' | 'startSubscriptions'
>;
