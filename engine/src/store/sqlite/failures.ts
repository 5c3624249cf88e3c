import type { Failure } from '../../errors/failure.ts';

export function busyFailure(): Failure {
  return {
    code: 'STORE_BUSY',
    message: 'Expected to write, but another process kept the database file locked.',
    mend: 'Try again; end the other process if it hangs.',
  };
}

export function writeFailure(cause: string): Failure {
  return {
    code: 'STORE_WRITE_FAILED',
    message: `Expected to write, but SQLite says: ${cause}. Nothing of it was written.`,
    mend: 'Check the free space and the state of the disk, then try again.',
  };
}

export function closedFailure(): Failure {
  return {
    code: 'STORE_CLOSED',
    message: 'Expected an open store, but it has been closed.',
    mend: 'Open a new store.',
  };
}

export function openFailure(path: string, cause: string): Failure {
  return {
    code: 'STORE_OPEN_FAILED',
    message: `Expected to open "${path}", but: ${cause}.`,
    mend: 'Check the path, the rights on its folder, and the free space.',
    file: path,
  };
}
