import type { QueueName } from './queue-name.ts';

/** For people and logs: without user and password. */
export function shownQueue(queue: QueueName): string {
  if (queue === 'embedded' || !URL.canParse(queue)) return queue === 'embedded' ? queue : 'redis';
  const { protocol, host, pathname, search } = new URL(queue);
  return `${protocol}//${host}${pathname}${search}`;
}
