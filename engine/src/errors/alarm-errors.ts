import type { ErrorEntry } from './error-entry.ts';

export const ALARM_ERRORS = {
  ALARM_NOT_FOUND: {
    meaning: 'There is no alarm of this id.',
    mend: 'List the alarms and take an id from there.',
  },
  ALARM_CLEARED: {
    meaning: 'What the alarm was about has passed, so that nothing is to be done with it any more.',
    mend: 'Nothing is to be done.',
  },
  ALARM_SILENCE_INVALID: {
    meaning: 'An alarm is to be silenced until a time that is over, or more than 90 days away.',
    mend: 'Name a time within the next 90 days.',
  },
  ALARM_BEING_TOLD: {
    meaning: 'Another server is just telling people of the alarm.',
    mend: 'Nothing is to be done; that server goes on.',
  },
} as const satisfies Record<string, ErrorEntry>;
