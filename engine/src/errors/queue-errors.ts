import type { ErrorEntry } from './error-entry.ts';

export const QUEUE_ERRORS = {
  QUEUE_URL_INVALID: {
    meaning: 'The address of the queue is not redis://host:port/database?prefix=name.',
    mend: 'Correct --queue or WAYBILL_QUEUE; rediss:// is for TLS.',
  },
  QUEUE_UNREACHABLE: {
    meaning: 'Redis did not answer when the engine started.',
    mend: 'Start Redis, or correct --queue or WAYBILL_QUEUE.',
  },
  QUEUE_INTERRUPTED: {
    meaning: 'Redis went away; the engine works from the store until it is back.',
    mend: 'Bring Redis back; nothing is lost, and nothing else is to be done.',
  },
  QUEUE_EVICTS: {
    meaning:
      'Redis may drop keys when its memory is full; what it drops comes back from the store.',
    mend: 'Set `maxmemory-policy noeviction`.',
  },
  QUEUE_SERVER_OLD: {
    meaning: 'Redis is older than what BullMQ is made for.',
    mend: 'Update Redis to 6.2 or later.',
  },
  QUEUE_DEAD_LETTER: {
    meaning:
      'A command or timer failed again and again and was set aside; it is still in the store.',
    mend: 'Mend what its message names, then run `waybill doctor --put-back`.',
  },
  QUEUE_JOB_NOT_READABLE: {
    meaning: 'The queue holds a job that Waybill has not written.',
    mend: 'Find out who else writes to this Redis under the same prefix.',
  },
} as const satisfies Record<string, ErrorEntry>;
