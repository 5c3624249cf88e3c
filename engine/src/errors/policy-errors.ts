import type { ErrorEntry } from './error-entry.ts';

export const POLICY_ERRORS = {
  POLICY_SHAPE: {
    meaning: 'The policy document does not fit policy.schema.json.',
    mend: 'Correct the place that the message names; the schema says what belongs there.',
  },
  POLICY_CLAUSE_ID: {
    meaning: 'The id of a clause does not begin with the id of its document.',
    mend: 'Write the clause as <document>/<number>.',
  },
  POLICY_CLAUSE_TWICE: {
    meaning: 'Two clauses of a policy document have the same id.',
    mend: 'Give each clause the number that it has in the document.',
  },
  POLICY_DOCUMENT_TWICE: {
    meaning: 'Two files hold the same policy document.',
    mend: 'Keep one of them.',
  },
  POLICY_CLAUSE_UNKNOWN: {
    meaning: 'An element or rule set refers to a clause that no policy document has.',
    mend: 'Correct the reference; the page of the policies lists the clauses.',
  },
  POLICY_NONE: {
    meaning: 'A file refers to clauses, but no policies were found to compare them with.',
    mend: 'Check the file together with the folder of the policies.',
  },
  POLICY_KIND_MISMATCH: {
    meaning: 'A clause is referred to, but by nothing of the kind that is to carry it out.',
    mend: 'Let a carrier of that kind refer to the clause, or correct the kind of the clause.',
  },
  POLICY_RULE_SET_IDLE: {
    meaning: 'Rule sets carry clauses out, but no process that was read calls them.',
    mend: 'Let a process call them, or read the clauses as carried out only where others call them.',
  },
  POLICY_CLAUSE_NOT_FOUND: {
    meaning: 'There is no such policy document or clause.',
    mend: 'Take document and clause from the list of the policies.',
  },
} as const satisfies Record<string, ErrorEntry>;
