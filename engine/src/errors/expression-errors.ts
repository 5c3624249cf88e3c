import type { ErrorEntry } from './error-entry.ts';

export const EXPRESSION_ERRORS = {
  EXPRESSION_SYNTAX: {
    meaning: 'The text is not a FEEL expression (DMN 1.5, 10.3.1).',
    mend: 'Correct the text at the position the message names.',
  },
  EXPRESSION_TEXT_SIZE: {
    meaning: 'The expression text is longer than 64 KB, or binds too many names around their uses.',
    mend: 'Split the expression, or keep large data in variables.',
  },
  EXPRESSION_IMPURE: {
    meaning: 'The expression calls a function whose result differs from run to run.',
    mend: 'Give the id or random number in as a variable, so that history can be replayed.',
  },
  EXPRESSION_DEPTH: {
    meaning: 'The expression is nested, or calls itself, more deeply than allowed.',
    mend: 'Flatten the expression, or replace the recursion by for, some or every.',
  },
  EXPRESSION_BUDGET: {
    meaning: 'The evaluation took more steps than allowed.',
    mend: 'Shorten the lists or ranges it goes through, or do the work in a job.',
  },
  EXPRESSION_SIZE: {
    meaning: 'The evaluation made a longer string or list than allowed.',
    mend: 'Select less data, or do the work in a job.',
  },
  TIME_DURATION: {
    meaning: 'The text is not an ISO 8601 duration.',
    mend: 'Write a duration such as P1Y2M, P3DT4H or PT30S.',
  },
  TIME_CYCLE: {
    meaning: 'The text is not an ISO 8601 repeating interval.',
    mend: 'Write a cycle such as R3/PT10S or R/2026-01-01T00:00:00Z/P1D.',
  },
  TIME_DATE: {
    meaning: 'The text is not an ISO 8601 date and time.',
    mend: 'Write a date and time such as 2026-01-01T08:00:00+08:00.',
  },
  TIME_ZONE: {
    meaning: 'The name is not an IANA time zone.',
    mend: 'Write a zone such as Asia/Shanghai or UTC.',
  },
} as const satisfies Record<string, ErrorEntry>;
