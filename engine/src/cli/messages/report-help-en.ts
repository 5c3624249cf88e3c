import type { ReportHelp } from './report-help.ts';

export const REPORT_HELP_EN: ReportHelp = {
  commands: {
    reports: {
      summary: 'answer questions about what is kept: pipeline, receivables, complaints …',
      examples: ['deploy reports', 'reports list', 'reports run receivables-by-age'],
    },
    'reports-list': {
      summary: 'list the reports that are deployed, and what they answer',
      examples: ['reports list', 'reports list --role sales --lang zh'],
    },
    'reports-run': {
      summary: 'run a report on what is kept now',
      examples: [
        'reports run order-pipeline',
        'reports run complaints-by-cause --period 2026-Q1 --lang zh',
        'reports run staff-performance --period 2026-03-01..2026-03-15 --xlsx staff.xlsx',
      ],
    },
  },
  options: {
    reportPeriod:
      '2026-11, 2026-Q4, 2026, 2026-11-01..2026-11-15 or all (default: the one that today is in)',
    xlsx: 'write it to this Excel workbook',
    csv: 'write it to this CSV file',
  },
  arguments: { report: 'report, as `waybill reports list` names it' },
};
