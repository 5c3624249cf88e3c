import type { ErrorEntry } from './error-entry.ts';

export const STORE_ERRORS = {
  STORE_PAGE_LOST: {
    meaning: 'A page of tasks was asked for after a task that is not open any more.',
    mend: 'Continue with the position that `taskPosition` gives, or begin with the first page.',
  },
  STORE_OPEN_FAILED: {
    meaning: 'The database file could not be opened or created.',
    mend: 'Check the path, the rights on its folder, the free space, and that it is a Waybill file.',
  },
  STORE_FILE_NEWER: {
    meaning: 'The database file was written by a newer version of Waybill.',
    mend: 'Open it with that version or a later one.',
  },
  STORE_BUSY: {
    meaning: 'Another process held the database file for too long; nothing was written.',
    mend: 'Try again; end the other process if it hangs.',
  },
  STORE_WRITE_FAILED: {
    meaning: 'The database could not carry out a write; nothing of it was written.',
    mend: 'Check the free space and the state of the disk, then try again.',
  },
  STORE_CLOSED: {
    meaning: 'The store was used after it had been closed.',
    mend: 'Open a new store.',
  },
} as const satisfies Record<string, ErrorEntry>;
