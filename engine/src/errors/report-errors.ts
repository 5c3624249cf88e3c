import type { ErrorEntry } from './error-entry.ts';

export const REPORT_ERRORS = {
  REPORT_SHAPE: {
    meaning: 'The report does not fit report.schema.json.',
    mend: 'Correct the place that the message names; the schema says what belongs there.',
  },
  REPORT_EXPRESSION: {
    meaning: 'An expression of a report is no FEEL, or cannot be evaluated on a row.',
    mend: 'Correct the expression; docs/reports.md names what it sees.',
  },
  REPORT_NAME: {
    meaning: 'A report names a field, group, measure or value that it does not have.',
    mend: 'Correct the name, or declare it: fields in the source, values under facts.',
  },
  REPORT_VERSION_TAKEN: {
    meaning: 'A report was changed without a new version.',
    mend: 'Give what has changed a new version.',
  },
  REPORT_NOT_FOUND: {
    meaning: 'There is no such report.',
    mend: 'Take one from the list of reports; new ones are deployed by process owners.',
  },
  REPORT_FORBIDDEN: {
    meaning: 'The roles do not allow to read the report, or a record or field that it reads.',
    mend: 'Ask somebody who holds one of the roles named.',
  },
  REPORT_PERIOD_INVALID: {
    meaning: 'The period is none, or the report takes none.',
    mend: 'Give a month (2026-11), quarter (2026-Q4), year (2026), 2026-11-01..2026-11-15 or all.',
  },
  REPORT_VALUE: {
    meaning: 'A measure or group of a report got a value of the wrong kind.',
    mend: 'Let the expression give a number, an exact text, or null for what does not count.',
  },
  REPORT_TOO_LARGE: {
    meaning: 'A report reads more rows, or makes more groups, than its bounds allow.',
    mend: 'Narrow its source, or group by something coarser; a period does not lessen what is read.',
  },
} as const satisfies Record<string, ErrorEntry>;
