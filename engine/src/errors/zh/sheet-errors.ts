import type { ErrorEntry } from '../error-entry.ts';
import type { SHEET_ERRORS } from '../sheet-errors.ts';

export const SHEET_ERRORS_ZH: Readonly<Record<keyof typeof SHEET_ERRORS, ErrorEntry>> = {
  SHEET_WORKBOOK_BROKEN: {
    meaning: '文件看似工作簿（.xlsx），但无法读取。',
    mend: '请用表格软件打开，另存为不带密码的 .xlsx。',
  },
  SHEET_CSV_BROKEN: {
    meaning: 'CSV 文件中有引号没有成对（RFC 4180）。',
    mend: '请在所指的行改正引号，或重新导出文件。',
  },
  SHEET_LIMIT: {
    meaning: '表格解压后的行、列、单元格或字节数超过上限。',
    mend: '请去掉表格以外的内容：最多 20,000 行、500 列，解压后 64 MB。',
  },
};
