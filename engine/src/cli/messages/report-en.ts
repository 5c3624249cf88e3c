import type { ReportMessages } from './report-messages.ts';

export const REPORTS_EN: ReportMessages = {
  columns: { report: 'report', period: 'period', question: 'question', clauses: 'clauses' },
  now: 'now',
  leftOut: (groups) => `${groups} more are left out; the totals have them`,
  written: (rows, file) => `${rows} rows written to ${file}`,
};
