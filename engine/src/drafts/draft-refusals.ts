import { DRAFT_ERRORS } from '../errors/draft-errors.ts';
import type { Failure } from '../errors/failure.ts';
import type { DraftState } from './draft.ts';

export const exists = (id: string): Failure =>
  refusal('DRAFT_TAKEN', `Expected a new draft, but "${id}" exists.`);

export const notFound = (id = ''): Failure =>
  refusal(
    'DRAFT_NOT_FOUND',
    `Expected a draft${id === '' ? '' : ` "${id}"`}, but there is none of this id.`,
  );

/** Somebody has saved since: autosave warns, and overwrites nothing. */
export const conflict = ({ id, revision, saved }: DraftState, seen: number): Failure =>
  refusal(
    'DRAFT_CONFLICT',
    `Expected draft "${id}" at revision ${String(seen)}, but "${saved.person}" has saved revision ${String(revision)}.`,
  );

export const wrongStatus = ({ id, status }: DraftState, expected: string): Failure =>
  refusal('DRAFT_STATUS', `Expected draft "${id}" to be ${expected}, but it is ${status}.`);

export const hasErrors = ({ id, problems }: DraftState): Failure => {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return refusal(
    'DRAFT_HAS_ERRORS',
    `Expected draft "${id}" to hold no error, but it holds ${String(errors.length)}: ${errors[0]?.message ?? ''}`,
  );
};

export const notTried = ({ id, revision }: DraftState): Failure =>
  refusal(
    'DRAFT_NOT_TRIED',
    `Expected the scenarios of draft "${id}" to have been run at revision ${String(revision)}, but they have not.`,
  );

export const scenariosFailed = ({ id }: DraftState, names: readonly string[]): Failure =>
  refusal(
    'DRAFT_SCENARIOS_FAILED',
    `Expected every scenario of draft "${id}" to pass, but these do not: ${names.join(', ')}.`,
  );

export const dutiesNotSeparate = ({ id }: DraftState, person: string): Failure =>
  refusal(
    'DRAFT_DUTIES_NOT_SEPARATE',
    `Expected draft "${id}" to be decided on by a person who has never edited it, but "${person}" has.`,
  );

export const personNeeded = ({ id }: DraftState, by: string): Failure =>
  refusal(
    'DRAFT_PERSON_NEEDED',
    `Expected a person to decide on draft "${id}", but it is a ${by}.`,
  );

export const dateInvalid = ({ id }: DraftState, at: number): Failure =>
  refusal(
    'DRAFT_DATE_INVALID',
    `Expected draft "${id}" to be released within the next year, but got ${new Date(at).toISOString()}.`,
  );

export const full = ({ id }: DraftState, most: number): Failure =>
  refusal('DRAFT_FULL', `Expected draft "${id}" to have fewer than ${String(most)} revisions.`);

function refusal(code: keyof typeof DRAFT_ERRORS, message: string): Failure {
  return { code, message, mend: DRAFT_ERRORS[code].mend };
}
