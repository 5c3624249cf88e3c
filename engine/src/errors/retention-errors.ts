import type { ErrorEntry } from './error-entry.ts';

export const RETENTION_ERRORS = {
  RETENTION_INVALID: {
    meaning: 'A limit of retention is no whole number of days, or a reason is missing.',
    mend: 'Name 1 to 36,500 days after the end, or none to keep for ever, and say why.',
  },
  RETENTION_NOT_SET_UP: {
    meaning: 'Archives are to be made, but the engine has no place for them or no keys for seals.',
    mend: 'Ask whoever runs the server for a folder of archives and keys for seals.',
  },
  RETENTION_HELD_MEANWHILE: {
    meaning: 'A hold was set while an archive was written; nothing was taken away.',
    mend: 'Run again.',
  },
  HOLD_NOT_FOUND: {
    meaning: 'A hold is to be lifted that is not there.',
    mend: 'List the holds, and name one of them.',
  },
  ARCHIVE_WRONG: {
    meaning:
      'The file of an archive is gone, has changed, or is not what the store has ended with.',
    mend: 'Put the file back from a backup.',
  },
  ARCHIVE_UNSIGNED: {
    meaning: 'What an archive says to have taken over is not signed by the trusted key.',
    mend: 'Find out who can write to the store; restore the histories from a backup.',
  },
  ARCHIVE_NOT_STATED: {
    meaning: 'A history is gone, and the archive that is to have taken it over says otherwise.',
    mend: 'Restore the history from a backup, and find out who can write to the store.',
  },
  INSTANCE_ARCHIVED: {
    meaning: 'An archive has taken the instance over; the store has only the head of its history.',
    mend: 'Ask an administrator for that archive, which holds the whole history.',
  },
} as const satisfies Record<string, ErrorEntry>;
