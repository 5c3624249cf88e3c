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
    meaning: 'Other processes held the store, or were faster, for too long; nothing was written.',
    mend: 'Try again; end the other process if it hangs.',
  },
  STORE_WRITE_FAILED: {
    meaning: 'The database could not carry out a write; nothing of it was written.',
    mend: 'Check the free space and the state of the disk, then try again.',
  },
  STORE_ADDRESS_INVALID: {
    meaning: 'The address of a MongoDB database is not of the form that MongoDB asks for.',
    mend: 'Write it as mongodb://<user>:<password>@<host>:<port>/<database>.',
  },
  STORE_UNREACHABLE: {
    meaning: 'No MongoDB server answered at the address within the time given.',
    mend: 'Check the address, that the server runs, and the network between.',
  },
  STORE_FORBIDDEN: {
    meaning: 'MongoDB refused the user, or what the user wanted to do.',
    mend: 'Check user and password, and give the user the role readWrite on the database.',
  },
  STORE_OUTCOME_UNKNOWN: {
    meaning:
      'The connection to MongoDB broke before a write was acknowledged; it may have been written.',
    mend: 'Try again with the same idempotency key: what was written is not done twice.',
  },
  STORE_COMMIT_TOO_LARGE: {
    meaning: 'One commit is larger than a document of MongoDB may be; nothing of it was written.',
    mend: 'Keep large values outside and pass references, or split the process.',
  },
  STORE_INDEX_MISSING: {
    meaning: 'An index of a MongoDB collection is not there, so that its lists are slow.',
    mend: 'Open the store once with a user that may create indexes.',
  },
  STORE_COMMITS_UNFINISHED: {
    meaning: 'Commits have happened that cannot all be read yet: under way, or left by a crash.',
    mend: 'Look again in some seconds: a process that has the store open finishes them.',
  },
  STORE_UPDATES_NOT_ATOMIC: {
    meaning: 'The server lets several racing updates win, or none, where one must.',
    mend: 'Move to MongoDB itself: on this server commits are lost.',
  },
  STORE_CLOSED: {
    meaning: 'The store was used after it had been closed.',
    mend: 'Open a new store.',
  },
  STORE_MODE_WRONG: {
    meaning: 'The database file is in a mode in which several processes cannot share it well.',
    mend: 'Move it to a local disk.',
  },
  STORE_DAMAGED: {
    meaning: 'The database file is damaged.',
    mend: 'Stop all that write to it, and restore it from a backup.',
  },
  HISTORY_GAP: {
    meaning: 'A batch of an instance history is missing, moved or of another instance.',
    mend: 'Restore it from a backup, and find out who can write to the store.',
  },
  HISTORY_CHAIN_BROKEN: {
    meaning: 'A batch does not name the hash of the batch before it.',
    mend: 'Restore it from a backup, and find out who can write to the store.',
  },
  HISTORY_HASH_WRONG: {
    meaning: 'The content of a batch has changed since it was written.',
    mend: 'Restore it from a backup, and find out who can write to the store.',
  },
  HISTORY_VALUE_WRONG: {
    meaning: 'A value kept beside the chain has changed or was taken away without a trace.',
    mend: 'Restore it from a backup, and find out who can write to the store.',
  },
  HISTORY_TRUNCATED: {
    meaning: 'The newest batches of an instance history are missing.',
    mend: 'Restore it from a backup, and find out who can write to the store.',
  },
  HISTORY_SNAPSHOT_DIFFERS: {
    meaning: 'What the store holds of a ledger entry or period is not what its history makes.',
    mend: 'Restore it from a backup, and find out who can write to the store.',
  },
  SEAL_WRONG: {
    meaning: 'A seal is missing, moved, changed or not signed by the trusted key.',
    mend: 'Compare with the copies of the seals that are kept elsewhere.',
  },
  SEAL_INSTANCE_MISSING: {
    meaning: 'An instance that was sealed is gone.',
    mend: 'Restore it from a backup, and find out who can write to the store.',
  },
  SEAL_HISTORY_REWRITTEN: {
    meaning: 'The history of an instance is not what was sealed.',
    mend: 'Restore it from a backup, and find out who can write to the store.',
  },
  EXPORT_WRONG: {
    meaning: 'An export is cut off, damaged or not self-contained.',
    mend: 'Make the export again; if it stays, restore the store from a backup.',
  },
} as const satisfies Record<string, ErrorEntry>;
