import { INTAKE_HELP_EN } from './intake-help-en.ts';
import type { IntakeHelp } from './intake-help.ts';

const { commands } = INTAKE_HELP_EN;

export const INTAKE_HELP_ZH: IntakeHelp = {
  // Examples are typed alike in every language.
  commands: {
    intake: { ...commands.intake, summary: '读取各种格式的订单并答复' },
    'intake-read': {
      ...commands['intake-read'],
      summary: '说明订单文件和邮件中读懂了什么、没读懂什么',
    },
    'intake-acknowledge': {
      ...commands['intake-acknowledge'],
      summary: '对交换文件生成 997 或 CONTRL：已收到，及语法错误',
    },
    'intake-respond': {
      ...commands['intake-respond'],
      summary: '按对订单的决定生成订单答复（855、ORDRSP、UBL）',
    },
    'intake-template': {
      ...commands['intake-template'],
      summary: '生成订单模板（.xlsx 或 CSV），附示例',
    },
  },
  options: {
    layout: '订单表格版式，先于模板尝试（JSON，可重复）',
    messageFile: '要写入的文件，不覆盖已有文件（默认：标准输出）',
    controlNumber: '答复的控制号，最多九位数字',
    at: '答复时间，YYYY-MM-DDTHH:MM（默认：现在）',
    decision: '对订单的决定（JSON）',
    answerFormat: '答复的格式（默认：与订单相同）',
    us: '我方在交换中的标识及其限定符，如 6901234500004:14',
    buyer: '买方的标识及其限定符',
    templateFile: '要写入的文件（.xlsx 或 .csv），不覆盖已有文件',
    wholeOrders: '与 --json 同用：输出完整的规范订单，而非摘要',
  },
  arguments: {
    orderFiles: '订单文件：X12、EDIFACT、UBL、JSON、.xlsx、.csv、.eml',
    orderFile: '含订单的文件',
    interchange: '含一个 X12 或 EDIFACT 交换的文件',
  },
};
