import type { IntakeHelp } from './intake-help.ts';

export const INTAKE_HELP_EN: IntakeHelp = {
  commands: {
    intake: {
      summary: 'take in orders of every format, and answer them',
      examples: ['intake take po.edi mail.eml', 'intake list --status held'],
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
      summary:
        'write the 997 or CONTRL to each interchange: that it came, and its errors of syntax',
      examples: [
        'intake acknowledge po.edi --control 42 --output 997.edi',
        'intake acknowledge --message 0m3k5a --control 42 --output 997.edi',
      ],
    },
    'intake-respond': {
      summary: 'write the order response (855, ORDRSP, UBL) by a decision about an order',
      examples: [
        'intake respond po.edi --decision decision.json --control 43 --output 855.edi',
        'intake respond order.xlsx --decision decision.json --control 44 --as edifact --us 6901234500004:14 --buyer 4260123450007:14',
      ],
    },
    'intake-take': {
      summary:
        'keep files and mails as received, judge them, start orders and bring changes to theirs; without files, go on with what was cut off',
      examples: ['intake take po.edi mail.eml --as li', 'intake take'],
    },
    'intake-enter': {
      summary:
        'enter an order from the phone, a fax or a voice menu: JSON, or a template filled in',
      examples: [
        'intake enter order.json --channel phone --caller "+1 216 555 0142" --as li',
        'intake enter order.xlsx --channel fax --scan fax-17.pdf --scan-place archive/2026/fax-17',
      ],
    },
    'intake-list': {
      summary: 'messages as received, and what became of them',
      examples: ['intake list --status held', 'intake list --order-number 4500012871'],
    },
    'intake-show': {
      summary: 'one message: what was understood beside what was not, and what became of it',
      examples: ['intake show 0m3k5a', 'intake show 0m3k5a --bytes po.edi'],
    },
    'intake-release': {
      summary: 'let go on what was held: a person says why',
      examples: ['intake release 0m3k5a --reason "the buyer confirmed it" --as li'],
    },
    'intake-reject': {
      summary: 'let nothing become of what was held: a person says why',
      examples: ['intake reject 0m3k5a --reason "sent twice" --as li'],
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
    keptMessage: 'answer a message that was kept, in place of a file; the answer is kept with it',
    answeredBy: 'who answers, with --message (default: who is logged in)',
    channel: 'how it came (default: by its content)',
    sender: 'who has sent it, where the way it came tells',
    orderProcess: 'process that orders start',
    caller: 'who called or sent it, and from which number',
    scan: 'scan of the fax or recording; it stays where it is, its SHA-256 is kept',
    scanPlace: 'where the scan is kept (default: its path)',
    takenAt: 'when the order was taken, ISO 8601 with time zone (default: now)',
    messageStatus: 'only those that are so',
    orderNumber: 'only those with this order, or with a change of it',
    ofInstance: 'only those that started this instance or reached it',
    afterMessage: 'go on behind this message',
    placeInMessage: 'which order of the message, from 1 (default: all that are held)',
    bytesFile: 'write the bytes as received to this file; what is there is not overwritten',
    wholeOrders: 'with --json: the whole canonical orders, not only what they are about',
  },
  arguments: {
    orderFiles: 'order files: X12, EDIFACT, UBL, JSON, .xlsx, .csv, .eml',
    orderFile: 'file with the order',
    message: 'id of the message, or SHA-256 of its bytes',
    interchange: 'file with X12 or EDIFACT interchanges',
  },
};
