import type { Failure } from '../../errors/failure.ts';
import { WaybillError } from '../../errors/failure.ts';

export function closedFailure(): Failure {
  return {
    code: 'STORE_CLOSED',
    message: 'Expected an open store, but it has been closed.',
    mend: 'Open a new store.',
  };
}

export function addressFailure(cause: string): Failure {
  return {
    code: 'STORE_ADDRESS_INVALID',
    message: `Expected the address of a MongoDB database, but: ${cause}.`,
    mend: 'Write it as mongodb://<user>:<password>@<host>:<port>/<database>.',
  };
}

export function tooLargeFailure(id: string, bytes: number): Failure {
  return {
    code: 'STORE_COMMIT_TOO_LARGE',
    message: `Expected the commit to "${id}" to fit into a document of MongoDB, but it has ${String(bytes)} bytes. Nothing of it was written.`,
    mend: 'Keep large values outside and pass references, or split the process.',
  };
}

export function contentionFailure(about: string): Failure {
  return {
    code: 'STORE_BUSY',
    message: `Expected to write ${about}, but others were faster again and again.`,
    mend: 'Try again; if it stays, find what writes there so often.',
  };
}

/** What a thrown error of the driver means; other errors are given back as they are. */
export function translate(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof WaybillError) return error;
  const failure = failureOf(error);
  return failure ? new WaybillError(failure) : error;
}

/** Unauthorized, AuthenticationFailed, and the like: MongoDB's error codes. */
const FORBIDDEN: ReadonlySet<unknown> = new Set([13, 18, 8000]);

function failureOf(error: Error): Failure | undefined {
  const code: unknown = 'code' in error ? error.code : undefined;
  if (FORBIDDEN.has(code)) return forbiddenFailure(error.message);
  if (/ServerSelection/.test(error.name)) return unreachableFailure(error.message);
  if (/Parse|URIError|InvalidURL/.test(error.name)) return addressFailure(error.message);
  if (/Network|WriteConcern|PoolCleared|Timeout|Topology/.test(error.name))
    return outcomeUnknownFailure(error.message);
  if (isBrokenBulk(error)) return outcomeUnknownFailure(error.message);
  return /^Mongo/.test(error.name) ? writeFailure(error.message) : undefined;
}

/** A connection that breaks under a bulk write is told by its class, with no operation named. */
const isBrokenBulk = (error: Error): boolean =>
  error.name === 'MongoBulkWriteError' &&
  'writeErrors' in error &&
  [error.writeErrors].flat().length === 0;

const unreachableFailure = (cause: string): Failure => ({
  code: 'STORE_UNREACHABLE',
  message: `Expected a MongoDB server to answer, but: ${cause}.`,
  mend: 'Check the address, that the server runs, and the network between.',
});

const forbiddenFailure = (cause: string): Failure => ({
  code: 'STORE_FORBIDDEN',
  message: `Expected the right to work on the database, but MongoDB says: ${cause}.`,
  mend: 'Check user and password, and give the user the role readWrite on the database.',
});

const outcomeUnknownFailure = (cause: string): Failure => ({
  code: 'STORE_OUTCOME_UNKNOWN',
  message: `Expected MongoDB to acknowledge, but: ${cause}. It may have been written all the same.`,
  mend: 'Try again with the same idempotency key: what was written is not done twice.',
});

const writeFailure = (cause: string): Failure => ({
  code: 'STORE_WRITE_FAILED',
  message: `Expected MongoDB to carry out the operation, but it says: ${cause}.`,
  mend: 'Check the state and the free space of the server, then try again.',
});
