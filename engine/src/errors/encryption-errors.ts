import type { ErrorEntry } from './error-entry.ts';

export const ENCRYPTION_ERRORS = {
  KEY_MISSING: {
    meaning: 'Something in the store is encrypted by a key that is not given.',
    mend: 'Name the file with all keys in WAYBILL_KEYS; the store cannot be read without them.',
  },
  KEY_FILE_WRONG: {
    meaning: 'A file of keys is no such file, or others than its owner may read it.',
    mend: 'Make it with `waybill keys make <file>`, and keep its rights at 600.',
  },
  SEARCH_WHOLE_VALUE: {
    meaning: 'An encrypted field was to be searched by the beginning of its value.',
    mend: 'Search by the whole value; case, width and outer spaces make no difference.',
  },
  ENCRYPTION_WRONG: {
    meaning: 'An encrypted text has changed, or stands where it was not written.',
    mend: 'Restore it from a backup, and find out who can write to the store.',
  },
} as const satisfies Record<string, ErrorEntry>;
