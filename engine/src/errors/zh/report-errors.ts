import type { ErrorEntry } from '../error-entry.ts';
import type { REPORT_ERRORS } from '../report-errors.ts';

export const REPORT_ERRORS_ZH: Readonly<Record<keyof typeof REPORT_ERRORS, ErrorEntry>> = {
  REPORT_SHAPE: {
    meaning: '报表不符合 report.schema.json。',
    mend: '请改正所指的位置；schema 说明了该处应填什么。',
  },
  REPORT_EXPRESSION: {
    meaning: '报表的表达式不是 FEEL，或在某一行上无法计算。',
    mend: '请改正表达式；docs/reports.md 列出了可用的内容。',
  },
  REPORT_NAME: {
    meaning: '报表引用了它没有的字段、分组、指标或值。',
    mend: '请改正名称，或加以声明：字段在来源中，值在 facts 中。',
  },
  REPORT_VERSION_TAKEN: {
    meaning: '报表有改动，但没有新版本号。',
    mend: '请给改动后的报表一个新版本号。',
  },
  REPORT_NOT_FOUND: {
    meaning: '没有这个报表。',
    mend: '请从报表列表中选择；新报表由流程负责人部署。',
  },
  REPORT_FORBIDDEN: {
    meaning: '您的角色无权查看这个报表，或它所读的档案或字段。',
    mend: '请由有所列角色的同事查看。',
  },
  REPORT_PERIOD_INVALID: {
    meaning: '期间写法不对，或这个报表不分期间。',
    mend: '请写月份（2026-11）、季度（2026-Q4）、年度（2026）、2026-11-01..2026-11-15 或 all。',
  },
  REPORT_VALUE: {
    meaning: '报表的指标或分组得到的值种类不对。',
    mend: '请让表达式给出数字或精确的文本；不计入的给 null。',
  },
  REPORT_TOO_LARGE: {
    meaning: '报表读取的行数或分组数超过上限。',
    mend: '请缩小来源，或按更粗的项目分组；缩短期间不会减少读取量。',
  },
};
