import type { Failure } from '../../errors/failure.ts';

export const archiveWrong = (name: string, because: string): Failure => ({
  code: 'ARCHIVE_WRONG',
  message: `Expected archive "${name}" to hold what it took over, but ${because}.`,
  mend: 'Nothing was taken away; put the file back from a backup, or run again.',
});
