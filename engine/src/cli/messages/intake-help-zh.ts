import { INTAKE_HELP_EN } from './intake-help-en.ts';
import type { IntakeHelp } from './intake-help.ts';

const { commands } = INTAKE_HELP_EN;

export const INTAKE_HELP_ZH: IntakeHelp = {
  // Examples are typed alike in every language.
  commands: {
    intake: { ...commands.intake, summary: '接收各种格式的订单并答复' },
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
    'intake-take': {
      ...commands['intake-take'],
      summary: '按原样保存文件和邮件，判断，启动订单流程，变更送达原订单；不给文件则继续中断的',
    },
    'intake-enter': {
      ...commands['intake-enter'],
      summary: '录入电话、传真或语音订单：JSON 或填好的模板',
    },
    'intake-list': { ...commands['intake-list'], summary: '收到的报文及其结果' },
    'intake-show': {
      ...commands['intake-show'],
      summary: '一份报文：读懂的与没读懂的并列，以及结果',
    },
    'intake-release': { ...commands['intake-release'], summary: '放行被扣留的报文，须说明原因' },
    'intake-reject': { ...commands['intake-reject'], summary: '拒绝被扣留的报文，须说明原因' },
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
    keptMessage: '答复已保存的报文（代替文件），答复随之保存',
    answeredBy: '与 --message 同用：答复人（默认：登录用户）',
    channel: '来源渠道（默认：按内容判断）',
    sender: '发送方（由来源渠道得知时）',
    orderProcess: '订单启动的流程',
    caller: '来电或来件者及其号码',
    scan: '传真或录音的扫描件；原处保存，只记其 SHA-256',
    scanPlace: '扫描件存放处（默认：其路径）',
    takenAt: '接单时间，ISO 8601 含时区（默认：现在）',
    messageStatus: '只列此状态的',
    orderNumber: '只列含此订单或其变更的',
    ofInstance: '只列启动或送达此实例的',
    afterMessage: '从此报文之后继续',
    placeInMessage: '报文中第几个订单，从 1 起（默认：全部被扣留的）',
    bytesFile: '把收到的原样字节写入此文件，不覆盖已有文件',
    wholeOrders: '与 --json 同用：输出完整的规范订单，而非摘要',
  },
  arguments: {
    orderFiles: '订单文件：X12、EDIFACT、UBL、JSON、.xlsx、.csv、.eml',
    orderFile: '含订单的文件',
    message: '报文编号，或其字节的 SHA-256',
    interchange: '含 X12 或 EDIFACT 交换的文件',
  },
};
