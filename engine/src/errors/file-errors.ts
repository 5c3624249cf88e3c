import type { ErrorEntry } from './error-entry.ts';

export const FILE_ERRORS = {
  FILE_SIZE: {
    meaning: 'A file is empty, or larger than the 25 MiB that are kept of one.',
    mend: 'Attach a smaller file, or say in a comment where it lies.',
  },
  FILE_NAME: {
    meaning: 'The name of a file is empty, too long, or holds a slash or a control character.',
    mend: 'Give the name of the file alone, of at most 255 characters.',
  },
  FILE_NOT_FOUND: {
    meaning: 'Nothing of this digest is attached here.',
    mend: 'List what is attached and take a digest from there.',
  },
  FILE_CONTENT_GONE: {
    meaning: 'The bytes of a file were erased, or have not all come.',
    mend: 'Attach the file once more.',
  },
  ATTACHMENTS_FULL: {
    meaning: 'A task has as many files as are kept of one.',
    mend: 'Remove one, or attach an archive that holds several.',
  },
} as const satisfies Record<string, ErrorEntry>;
