import type { ErrorEntry } from '../error-entry.ts';
import type { INTAKE_ERRORS } from '../intake-errors.ts';

export const INTAKE_ERRORS_ZH: Readonly<Record<keyof typeof INTAKE_ERRORS, ErrorEntry>> = {
  INTAKE_SIZE: {
    meaning: '订单文件超过 10 MB，或邮件超过 25 MB，或内容为空。',
    mend: '请重新发送；文件过大时按订单拆分。',
  },
  INTAKE_FORMAT_UNKNOWN: {
    meaning: '文件不是 X12、EDIFACT、UBL XML、JSON、工作簿、CSV 表格或邮件中的任何一种。',
    mend: '请发件方改发其中一种格式的订单文件，或人工录入订单。',
  },
  INTAKE_NOT_AN_ORDER: {
    meaning: '文件格式可以识别，但其中没有订单报文。',
    mend: '请提供 X12 850、EDIFACT ORDERS 或 ORDCHG，或 UBL 的订单、变更或取消。',
  },
  INTAKE_LIMIT: {
    meaning: '文件的段数、行数或层数超过上限。',
    mend: '请按订单拆分文件：最多 200,000 段、10,000 行、100 层。',
  },
  INTAKE_X12_BROKEN: {
    meaning: 'X12 交换头无法读取。',
    mend: '请发件方重发带完整 ISA 段（十六个元素）的文件。',
  },
  INTAKE_EDIFACT_BROKEN: {
    meaning: 'EDIFACT 交换无法读取。',
    mend: '请发件方重发带完整 UNB 或 UNH 段和可用 UNA 的文件。',
  },
  INTAKE_XML_BROKEN: {
    meaning: 'XML 格式不完整（XML 1.0，2.1；Namespaces in XML 1.0）。',
    mend: '请在所指的行改正 XML，或请对方重发文件。',
  },
  INTAKE_XML_DTD: {
    meaning: 'XML 含文档类型声明，订单从不需要它。',
    mend: '请去掉文件中的 DOCTYPE；其中的实体可能读取本机文件或耗尽内存。',
  },
  INTAKE_JSON_BROKEN: {
    meaning: '文本不是 JSON（RFC 8259）。',
    mend: '请在所指的位置改正 JSON。',
  },
  INTAKE_MAPPING: {
    meaning: '订单表格的版式定义不符合 sheet-mapping.schema.json。',
    mend: '请改正所指的字段；docs/order-intake.md 中有一个小例子。',
  },
  INTAKE_SHEET_LAYOUT: {
    meaning: '工作簿或 CSV 文件中没有已知版式的表格。',
    mend: '请对方使用模板下单，或为该客户配置版式；也可人工录入。',
  },
  INTAKE_MAIL_BROKEN: {
    meaning: '邮件无法拆解（MIME），或嵌套过深。',
    mend: '请用邮件软件另存附件，再提交附件。',
  },
  INTAKE_ACKNOWLEDGE: {
    meaning: '没有可以用 997 或 CONTRL 答复的内容。',
    mend: '请提供含订单的 X12 或 EDIFACT 交换。',
  },
  INTAKE_DISPATCH: {
    meaning: '答复的控制号或时间不符合标准规定的格式。',
    mend: '控制号最多九位数字，时间写成 YYYY-MM-DDTHH:MM。',
  },
  INTAKE_DECISION: {
    meaning: '对订单的决定不符合 order-decision.schema.json，或与订单对不上。',
    mend: '请改正所指的字段；docs/order-intake.md 中有一个例子。',
  },
  INTAKE_MESSAGE_UNKNOWN: {
    meaning: '没有收到过这份报文，或其中没有这张订单。',
    mend: '请先收入该文件。',
  },
  INTAKE_MESSAGE_JUDGED: {
    meaning: '报文已识别并处理过，或其订单已在执行。',
    mend: '请查看该报文及其对应的实例；同一件事不会做两次。',
  },
  INTAKE_MESSAGE_TOO_LARGE: {
    meaning: '报文含超过 1,000 张订单，或超过一次提交可保存的量。',
    mend: '请对方按订单拆分文件，再分别收入。',
  },
  INTAKE_ENTRY: {
    meaning: '人工收单的登记不完整或不正确。',
    mend: '请写明由谁、何时收到（如 2026-11-02T09:30:00+08:00）；每段文字最多 500 字。',
  },
  INTAKE_NOT_HELD: {
    meaning: '报文中没有待处理的订单，无需决定。',
    mend: '请重新打开该报文，查看其中订单的处理结果。',
  },
  INTAKE_PERSON_NEEDED: {
    meaning: '待处理的订单须由人决定，不能由机器代办。',
    mend: '请写明决定人及其权限。',
  },
  INTAKE_REASON_NEEDED: {
    meaning: '决定待处理的订单时没有写明原因。',
    mend: '请写明原因，最多 2,000 字。',
  },
  INTAKE_ANSWER_SENT: {
    meaning: '此控制号已用于对该报文的另一份答复。',
    mend: '请沿用那份答复，或为这份答复另取控制号。',
  },
  INTAKE_CONTENT_ERASED: {
    meaning: '报文的原件或识别结果已删除。',
    mend: '如仍需要，请发件方重发文件。',
  },
  INTAKE_HELD_NUMBER_TAKEN: {
    meaning: '这个订单号已有在办订单，且来自另一发件方或由人工录入。',
    mend: '请比较两者：是同一订单的，拒收这一份；不是的，待原订单办结后放行。',
  },
  INTAKE_HELD_NOBODY_WAITS: {
    meaning: '变更或取消到达时，原订单不再接受：尚未开始、已办结，或已走得太远。',
    mend: '请与买方商定，由人工执行变更后拒收，或放行再试。',
  },
  INTAKE_HELD_RESENT: {
    meaning: '同一发件方用同一控制号发来了内容不同的报文。',
    mend: '请比较两份报文，并向发件方确认以哪份为准、控制号为何重复。',
  },
  INTAKE_HELD_REVISION: {
    meaning: '同一发件方已发过这个订单号，但内容不同。',
    mend: '请比较两者，把差异作为变更执行，或向买方确认以哪份为准。',
  },
  INTAKE_HELD_COPY: {
    meaning: '发件方标明此订单是副本，不得再次执行。',
    mend: '请与原订单比较。',
  },
  INTAKE_HELD_CHANGES_UNKNOWN: {
    meaning: '要变更或取消的订单，我们没有收到过。',
    mend: '请按订单号查找，它可能由其他途径收到。',
  },
  INTAKE_HELD_INCOMPLETE: {
    meaning: '订单内容不全，无法执行；原因见其中标为“错误”的各项。',
    mend: '请向买方索取所缺内容，补全后录入订单。',
  },
  INTAKE_SCHEMA: {
    meaning: '订单不符合 canonical-order.schema.json。',
    mend: '请改正所指的字段；docs/order-intake.md 中有一张小订单。',
  },
  INTAKE_CHARSET_DIFFERS: {
    meaning: '文件实际的字符集与所声明的不同。',
    mend: '请留意带变音符号的字母，并请发件方声明正确的字符集。',
  },
  INTAKE_LETTERS_LOST: {
    meaning: '文件到达之前，部分字符已被替换成 �。',
    mend: '请发件方按原字符集重发，并核对名称和地址。',
  },
  INTAKE_ENVELOPE_INCOMPLETE: {
    meaning: '交换、功能组或报文没有以结尾段结束。',
    mend: '确认订单之前，请向发件方核实文件是否被截断。',
  },
  INTAKE_CONTROL_COUNT: {
    meaning: '结尾段中的计数与文件内容不符。',
    mend: '确认订单之前，请向发件方核实是否有遗漏。',
  },
  INTAKE_CONTROL_NUMBER: {
    meaning: '结尾段的控制号与开头段不同。',
    mend: '请向发件方核实是否混入了另一份文件。',
  },
  INTAKE_SEGMENT_UNREADABLE: {
    meaning: '文件中有一段无法识别，已按原样保留。',
    mend: '请在“未识别”中查看；有影响的，请向发件方核实。',
  },
  INTAKE_MESSAGE_SKIPPED: {
    meaning: '交换中有一份报文不是订单，已按原样保留。',
    mend: '请在“未识别”中查看，并转给有关人员。',
  },
  INTAKE_CELL_UNREADABLE: {
    meaning: '单元格中是错误值，或从未计算过的公式。',
    mend: '请用表格软件打开工作簿，改正该单元格后保存。',
  },
  INTAKE_PART_UNREADABLE: {
    meaning: '邮件的一个附件不是可识别的订单。',
    mend: '请打开查看；确是订单的，请人工录入，或请对方改发其他格式。',
  },
  INTAKE_MAIL_WITHOUT_ORDER: {
    meaning: '邮件中没有可识别的订单。',
    mend: '请阅读邮件；其中有订货内容的，请人工录入。',
  },
  INTAKE_SCAN_MISSING: {
    meaning: '订单按传真录入，但没有注明扫描件。',
    mend: '请扫描传真，并在登记中注明扫描件。',
  },
  INTAKE_TEST: {
    meaning: '发件方把这份交换标为测试。',
    mend: '除非买方确认是正式订单，否则不要执行。',
  },
  INTAKE_ORDER_NUMBER_MISSING: {
    meaning: '订单没有订单号。',
    mend: '请向买方索取订单号。',
  },
  INTAKE_KIND_UNKNOWN: {
    meaning: '表示新订单、变更或取消的代码无法识别。',
    mend: '请向买方确认是新订单、变更还是取消。',
  },
  INTAKE_DATE_MISSING: {
    meaning: '订单没有写明下单日期。',
    mend: '请以收到之日为准，或向买方确认。',
  },
  INTAKE_DATE_UNREADABLE: {
    meaning: '日期或时间与所声明的格式不符，或历法上不存在。',
    mend: '请查看原文；不明确的，请向买方确认。',
  },
  INTAKE_CURRENCY_MISSING: {
    meaning: '订单没有写明币种。',
    mend: '请采用合同或报价的币种，或向买方确认。',
  },
  INTAKE_CURRENCY_UNKNOWN: {
    meaning: '币种不是 ISO 4217 代码。',
    mend: '请向买方确认币种。',
  },
  INTAKE_PARTY_MISSING: {
    meaning: '订单没有写明买方。',
    mend: '请查看其他当事方和发件方，或确认由谁下单。',
  },
  INTAKE_COUNTRY_UNKNOWN: {
    meaning: '国家不是 ISO 3166-1 代码。',
    mend: '请查看原文所写的国家，选择相应代码。',
  },
  INTAKE_INCOTERM_UNKNOWN: {
    meaning: '贸易术语不属于 Incoterms 2020。',
    mend: '请与买方商定 Incoterms 2020 中的术语及其地点。',
  },
  INTAKE_LINES_MISSING: {
    meaning: '订单没有订单行。',
    mend: '请向买方索取含订单行的订单。',
  },
  INTAKE_LINE_SPLIT: {
    meaning: '有一行按日期、地点或部件拆分，拆分内容保留在“未识别”中。',
    mend: '请在“未识别”中查看拆分内容，并据此安排交货。',
  },
  INTAKE_QUANTITY_MISSING: {
    meaning: '有一行没有数量。',
    mend: '请向买方确认数量。',
  },
  INTAKE_PRICE_MISSING: {
    meaning: '有一行没有单价。',
    mend: '请采用合同、报价或价目表的单价，或向买方确认。',
  },
  INTAKE_PRICE_BASIS: {
    meaning: '单价所用的计量单位与订货单位不同，金额无法确定。',
    mend: '请把单价换算到订货单位，并向买方确认。',
  },
  INTAKE_NUMBER_UNREADABLE: {
    meaning: '数量、单价、金额或百分比不是数字。',
    mend: '请查看文件原文，并向买方确认。',
  },
  INTAKE_UNIT_MISSING: {
    meaning: '有一行没有计量单位。',
    mend: '请采用该货品的计量单位，或向买方确认。',
  },
  INTAKE_UNIT_UNKNOWN: {
    meaning: '计量单位在 UN/ECE 第 20 号建议书中没有已知的对应。',
    mend: '请查看原文所写的单位，并与买方商定一个单位是多少。',
  },
  INTAKE_GTIN_WRONG: {
    meaning: 'GTIN 的校验位不正确。',
    mend: '请按其他编号和品名核对货品。',
  },
  INTAKE_LINE_AMOUNT_DIFFERS: {
    meaning: '行金额与数量乘单价不符。',
    mend: '请向买方确认以数量、单价、金额中的哪一项为准。',
  },
  INTAKE_TOTAL_DIFFERS: {
    meaning: '订单合计与各行之和不符。',
    mend: '确认订单之前，请与买方逐行核对。',
  },
  INTAKE_FILE_REFUSED: {
    meaning: '受监视的文件夹里有不是文件的东西（链接、管道、设备），或名称不是 UTF-8。',
    mend: '请把文件本身放进去，并换一个名称。',
  },
  INTAKE_FILE_UNREADABLE: {
    meaning: '受监视的文件夹里有文件无法读取、移动或答复；文件留在原处。',
    mend: '请给服务器该文件及其文件夹的权限；每次查看都会再试。',
  },
  INTAKE_FOLDER_UNREADABLE: {
    meaning: '受监视的文件夹，或其中的 taking、done、held 之一，不存在或不是文件夹。',
    mend: '请重新连接共享，或给服务器权限；其间不会丢失任何内容。',
  },
  INTAKE_FOLDER_FULL: {
    meaning: '受监视的文件夹里的东西多于每次查看的数量。',
    mend: '请移走不是订单的文件；其余的会依次收取。',
  },
};
