import type { EngineOptions } from '../../runtime/engine-options.ts';
import { queueName, type QueueName } from './queue-name.ts';
import { storeName, type StoreName } from './store-name.ts';

/** Where an engine keeps its data and its queue, as given on the command line. */
export interface PlaceOptions {
  readonly store?: string;
  readonly queue?: string;
}

export interface Place extends Pick<EngineOptions, 'takesWork'> {
  readonly store: StoreName;
  readonly queue: QueueName;
}

/** On a shared queue a command leaves automatic work to the workers and ends at once. */
export function placeOf({ store, queue }: PlaceOptions, use: 'make' | 'existing'): Place {
  const named = queueName(queue);
  return { store: storeName(store, use), queue: named, takesWork: named === 'embedded' };
}
