import type { ErrorEntry } from './error-entry.ts';

export const DRAFT_ERRORS = {
  DRAFT_NOT_FOUND: {
    meaning: 'There is no draft of this id.',
    mend: 'List the drafts and take an id from there.',
  },
  DRAFT_TAKEN: {
    meaning: 'A new draft was to get an id that another has.',
    mend: 'Try again.',
  },
  DRAFT_CONFLICT: {
    meaning: 'Somebody has saved the draft since it was read; nothing was overwritten.',
    mend: 'Read the draft again, take over what you keep, and save with its revision.',
  },
  DRAFT_STATUS: {
    meaning:
      'A draft is not where this can be done with it, such as an edit while it is in review.',
    mend: 'Look at its status: a draft in review is edited once it has been sent back.',
  },
  DRAFT_FULL: {
    meaning: 'A draft has been saved as often as one may be.',
    mend: 'Make a new draft with its content, and discard this one.',
  },
  DRAFT_HAS_ERRORS: {
    meaning: 'A draft is to be reviewed although the engine would refuse to deploy it.',
    mend: 'Correct the problems of severity "error" that the draft lists.',
  },
  DRAFT_NOT_TRIED: {
    meaning: 'A draft is to be reviewed, but its scenarios were not run on what it holds now.',
    mend: 'Run its scenarios.',
  },
  DRAFT_SCENARIOS_FAILED: {
    meaning: 'A draft is to be reviewed, but not all of its scenarios pass.',
    mend: 'Correct the draft or the scenario; the trial tells what differs.',
  },
  DRAFT_DUTIES_NOT_SEPARATE: {
    meaning: 'Whoever has written or edited a draft is to decide on it.',
    mend: 'Let another person review it.',
  },
  DRAFT_PERSON_NEEDED: {
    meaning: 'A token or machine is to decide on a draft.',
    mend: 'Sign in as the person who reviews it.',
  },
  DRAFT_DATE_INVALID: {
    meaning: 'A draft is to be released at a time that is over, or more than a year away.',
    mend: 'Name a time within the next year, or release it at once.',
  },
  DRAFT_FILE_KIND: {
    meaning: 'A file of a draft is something else than the draft says, or has a name of another.',
    mend: 'Give the kind that the file is of, and each file a name of its own.',
  },
  DRAFT_FORM_KEY: {
    meaning: 'Two fields of a form write the same variable.',
    mend: 'Give each field a key of its own.',
  },
  DRAFT_FORM_EXPRESSION: {
    meaning: 'An expression in a form is no FEEL, so that the form shows nothing there.',
    mend: 'Correct the expression at the field that is named.',
  },
  DRAFT_FORM_VARIABLE: {
    meaning: 'A form reads a variable that nothing in its process is seen to write.',
    mend: 'Correct the name, write the variable before the task, or give it in a scenario of the draft.',
  },
  DRAFT_RULES_INCOMPLETE: {
    meaning: 'A rule set of a draft has gaps or overlaps, or rules that never win.',
    mend: 'Look at the examples: mend the rules, or leave it where it is meant.',
  },
  DRAFT_TRIAL_TOO_LONG: {
    meaning: 'The scenarios of a draft were stopped, since they took longer than they may.',
    mend: 'Look for a loop in the process, or carry fewer scenarios.',
  },
} as const satisfies Record<string, ErrorEntry>;
