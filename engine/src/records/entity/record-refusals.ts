import type { Failure } from '../../errors/failure.ts';
import { RECORD_ERRORS } from '../../errors/record-errors.ts';
import type { RecordState } from './state.ts';

export const exists = (id: string): Failure =>
  refusal('RECORD_EXISTS', `Expected a new record, but there is one with the id "${id}".`);

export const notFound = (id: string): Failure =>
  refusal('RECORD_NOT_FOUND', `Expected a record "${id}", but there is none.`);

export const stale = ({ id, revision }: RecordState, expected: number): Failure =>
  refusal(
    'RECORD_STALE',
    `Expected record "${id}" at revision ${expected}, but it is at revision ${revision}.`,
  );

export const retired = (id: string): Failure =>
  refusal('RECORD_RETIRED', `Expected record "${id}" to be active, but it is retired.`);

export const notRetired = (id: string): Failure =>
  refusal('RECORD_NOT_RETIRED', `Expected record "${id}" to be retired, but it is active.`);

export const changeNotFound = ({ id, pending }: RecordState, change: number): Failure => {
  const open = pending.map((one) => one.change).join(', ');
  return refusal(
    'RECORD_CHANGE_NOT_FOUND',
    `Expected change ${change} of record "${id}" to wait for approval, but ${open === '' ? 'none does' : `those that do are ${open}`}.`,
  );
};

export const dutiesNotSeparate = (id: string, proposer: string): Failure =>
  refusal(
    'RECORD_DUTIES_NOT_SEPARATE',
    `Expected a change of record "${id}" to be approved by another than "${proposer}", but "${proposer}" proposed it.`,
  );

export const personNeeded = (id: string, by: string): Failure =>
  refusal(
    'RECORD_PERSON_NEEDED',
    `Expected a person to approve a change of record "${id}", but it is a ${by}.`,
  );

export const fileNotFound = (id: string, sha256: string): Failure =>
  refusal(
    'RECORD_FILE_NOT_FOUND',
    `Expected record "${id}" to have a file of SHA-256 ${sha256.slice(0, 64)}, but it has none.`,
  );

export const tooManyFiles = (id: string, most: number): Failure =>
  refusal(
    'RECORD_FILE_INVALID',
    `Expected record "${id}" to have at most ${most} files, but it has them.`,
  );

function refusal(code: keyof typeof RECORD_ERRORS, message: string): Failure {
  return { code, message, mend: RECORD_ERRORS[code].mend };
}
