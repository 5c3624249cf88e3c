import type { ErrorEntry } from '../error-entry.ts';
import type { RECORD_ERRORS } from '../record-errors.ts';

export const RECORD_ERRORS_ZH: Readonly<Record<keyof typeof RECORD_ERRORS, ErrorEntry>> = {
  RECORD_TYPE_SHAPE: {
    meaning: '档案类型不符合 record-type.schema.json。',
    mend: '请改正所指的位置；schema 说明了该处应填什么。',
  },
  RECORD_TYPE_FIELD: {
    meaning: '档案类型的字段与其 schema 不一致，或某项设置不适合该字段。',
    mend: '请在 "fields" 中说明 schema 的每个字段，不多也不少。',
  },
  RECORD_TYPE_SCHEMA: {
    meaning: '档案类型的 schema 不正确，或用了不允许的关键字。',
    mend: '请使用规则集可用的 JSON Schema 关键字。',
  },
  RECORD_TYPE_NOT_FOUND: {
    meaning: '没有部署这种档案类型。',
    mend: '请从档案列表中选择类型；新类型由流程负责人部署。',
  },
  RECORD_TYPE_VERSION_TAKEN: {
    meaning: '档案类型有改动，但版本号已部署过。',
    mend: '请给改动后的档案类型一个新版本号。',
  },
  RECORD_INVALID: {
    meaning: '填写的内容不符合档案的要求。',
    mend: '请改正所指的各项；没有写入任何内容。',
  },
  RECORD_KEY_TAKEN: {
    meaning: '另一份档案已使用相同的唯一编号。',
    mend: '请修改那份档案，或给这一份另外的编号。',
  },
  RECORD_REFERENCE_UNKNOWN: {
    meaning: '引用的档案不存在。',
    mend: '请先建立该档案，或改正所填的值。',
  },
  RECORD_EXISTS: {
    meaning: '这个编号的档案已经存在。',
    mend: '请打开已有的档案，在其上修改。',
  },
  RECORD_NOT_FOUND: {
    meaning: '没有这个编号的档案。',
    mend: '请在档案列表中查找。',
  },
  RECORD_STALE: {
    meaning: '您打开之后，别人已修改过这份档案；双方的内容都保留着。',
    mend: '请重新打开并比较，在最新版本上修改。',
  },
  RECORD_RETIRED: {
    meaning: '档案已停用，不能修改。',
    mend: '请先恢复使用。',
  },
  RECORD_NOT_RETIRED: {
    meaning: '档案正在使用，无需恢复。',
    mend: '无需处理。',
  },
  RECORD_CHANGE_NOT_FOUND: {
    meaning: '没有这项待批准的变更。',
    mend: '请重新打开档案，查看待批准的变更。',
  },
  RECORD_DUTIES_NOT_SEPARATE: {
    meaning: '提出变更的人不能批准自己的变更。',
    mend: '请由另一人批准；提出人可以驳回。',
  },
  RECORD_PERSON_NEEDED: {
    meaning: '需要批准的变更须由人批准，不能由机器代办。',
    mend: '请写明批准人及其权限。',
  },
  RECORD_FORBIDDEN: {
    meaning: '您的角色无权查看或修改此档案或字段。',
    mend: '请由有权限的同事办理，或调整档案类型的权限。',
  },
  RECORD_FILE_NOT_FOUND: {
    meaning: '档案中没有这个文件。',
    mend: '请重新打开档案，从附件列表中选择。',
  },
  RECORD_FILE_INVALID: {
    meaning: '附件的信息不完整或不正确。',
    mend: '请给出文件的名称、类型、大小、SHA-256 和存放位置。',
  },
  RECORD_ERASURE_REFUSED: {
    meaning: '要删除的值不是个人信息，或档案不能缺少它。',
    mend: '只能删除个人信息字段；请先停用档案，或先修改该值。',
  },
  RECORD_QUERY_INVALID: {
    meaning: '所用的字段不能用于查找。',
    mend: '请按档案类型中标为 "search" 的字段查找。',
  },
  RECORD_REVISION_NOT_FOUND: {
    meaning: '档案没有这个版本。',
    mend: '请选择从 1 到最新版本之间的版本。',
  },
  RECORD_TABLE_UNREADABLE: {
    meaning: '表格文件既不是 CSV，也不是可读取的 Excel 工作簿，或文件过大。',
    mend: '请另存为 .xlsx，或 UTF-8、GB18030 编码的 CSV；过大的请分成几份。',
  },
  RECORD_TABLE_COLUMNS: {
    meaning: '表格的列与档案类型不符。',
    mend: '请从空白模板开始填写。',
  },
  RECORD_IMPORT_TOO_LARGE: {
    meaning: '表格的行数超过一次可写入的量。',
    mend: '请分几次导入。',
  },
};
