import type { ReportMessages } from './report-messages.ts';

export const REPORTS_ZH: ReportMessages = {
  columns: { report: '报表', period: '期间', question: '回答的问题', clauses: '条款' },
  now: '当前',
  leftOut: (groups) => `另有 ${groups} 行未列出，已计入合计`,
  written: (rows, file) => `已将 ${rows} 行写入 ${file}`,
};
