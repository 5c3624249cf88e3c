import { WaybillError } from '../../errors/failure.ts';

export type QueueName = 'embedded' | `redis://${string}` | `rediss://${string}`;

/** The queue that is meant: in the process itself, or on a Redis that several processes share. */
export function queueName(given: string | undefined): QueueName {
  const name = given === undefined || given === '' ? 'embedded' : given;
  if (isQueue(name)) return name;
  // Without the text itself: it may hold a password.
  throw new WaybillError({
    code: 'CLI_QUEUE_INVALID',
    message:
      'Expected the queue to be "embedded" or redis://host:port/database, but it is neither.',
    mend: 'Correct --queue or WAYBILL_QUEUE.',
  });
}

const isQueue = (name: string): name is QueueName =>
  name === 'embedded' || /^rediss?:\/\//.test(name);
