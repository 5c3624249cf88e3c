import type { IntakeHelp } from './intake-help.ts';

export const INTAKE_HELP_EN: IntakeHelp = {
  commands: {
    intake: {
      summary: 'read orders of every format, and answer them',
      examples: ['intake read po.edi mail.eml', 'intake template --output order.xlsx'],
    },
    'intake-read': {
      summary: 'tell what was understood of order files and mails, and what was not',
      examples: [
        'intake read po.edi order.xml mail.eml',
        'intake read order.xlsx --mapping sakura.json --lang zh',
        'intake read po.edi --json',
      ],
    },
    'intake-acknowledge': {
      summary: 'write the 997 or CONTRL to an interchange: that it came, and its errors of syntax',
      examples: ['intake acknowledge po.edi --control 42 --output 997.edi'],
    },
    'intake-respond': {
      summary: 'write the order response (855, ORDRSP, UBL) by a decision about an order',
      examples: [
        'intake respond po.edi --decision decision.json --control 43 --output 855.edi',
        'intake respond order.xlsx --decision decision.json --control 44 --as edifact --us 6901234500004:14 --buyer 4260123450007:14',
      ],
    },
    'intake-template': {
      summary: 'write the template for orders by workbook (.xlsx) or CSV, with an example',
      examples: ['intake template --output order.xlsx', 'intake template --output order.csv'],
    },
  },
  options: {
    layout: 'layout of order tables, tried before the template (JSON, may be repeated)',
    messageFile: 'file to write; what is there is not overwritten (default: standard output)',
    controlNumber: 'control number of the answer, up to nine digits',
    at: 'time of the answer, YYYY-MM-DDTHH:MM (default: now)',
    decision: 'decision about the order (JSON)',
    answerFormat: 'format of the answer (default: that of the order)',
    us: 'our identifier and its qualifier in the interchange, as 6901234500004:14',
    buyer: "the buyer's identifier and its qualifier",
    templateFile: 'file to write, .xlsx or .csv; what is there is not overwritten',
    wholeOrders: 'with --json: the whole canonical orders, not only what they are about',
  },
  arguments: {
    orderFiles: 'order files: X12, EDIFACT, UBL, JSON, .xlsx, .csv, .eml',
    orderFile: 'file with the order',
    interchange: 'file with one X12 or EDIFACT interchange',
  },
};
