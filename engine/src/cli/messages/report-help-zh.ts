import { REPORT_HELP_EN } from './report-help-en.ts';
import type { ReportHelp } from './report-help.ts';

export const REPORT_HELP_ZH: ReportHelp = {
  commands: {
    reports: {
      ...REPORT_HELP_EN.commands.reports,
      summary: '报表：订单进度、应收账龄、投诉原因等问题的答案',
    },
    'reports-list': {
      ...REPORT_HELP_EN.commands['reports-list'],
      summary: '列出已部署的报表及其回答的问题',
    },
    'reports-run': { ...REPORT_HELP_EN.commands['reports-run'], summary: '按当前数据运行报表' },
  },
  options: {
    reportPeriod: '2026-11、2026-Q4、2026、2026-11-01..2026-11-15 或 all（默认今天所在的期间）',
    xlsx: '写入此 Excel 工作簿',
    csv: '写入此 CSV 文件',
  },
  arguments: { report: '报表，见 `waybill reports list`' },
};
