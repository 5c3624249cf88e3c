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
  ALARM_CHANNEL_NOT_FOUND: {
    meaning: 'A channel of alarms is to be tested that is not set up.',
    mend: 'Set WAYBILL_SMTP_URL or WAYBILL_WEBHOOK_URL, and start the server again.',
  },
  ALARM_ADDRESS_NEEDED: {
    meaning: 'Mail is to be tested, and the account of whoever tests has no mail address.',
    mend: 'Enter it at the account.',
  },
  ALARM_BEING_TOLD: {
    meaning: 'Another server is just telling people of the alarm.',
    mend: 'Nothing is to be done; that server goes on.',
  },
} as const satisfies Record<string, ErrorEntry>;
