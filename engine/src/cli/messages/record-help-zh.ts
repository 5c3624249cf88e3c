import { RECORD_COMMANDS_EN } from './record-help-en.ts';
import type {
  RecordArgumentName,
  RecordCommandName,
  RecordOptionName,
} from './record-help-names.ts';

const SUMMARIES: Readonly<Record<RecordCommandName, string>> = {
  'records-types': '列出已部署的档案类型',
  'records-list': '列出某类档案，或按字段查找',
  'records-show': '显示档案的现状或某一版本',
  'records-create': '新建档案',
  'records-update': '修改档案字段；null 表示去掉',
  'records-approve': '批准待审的修改（须与提出人不同）',
  'records-reject': '驳回待审的修改',
  'records-retire': '停用档案；内容不删除',
  'records-restore': '恢复已停用的档案',
  'records-attach': '登记档案所附文件：SHA-256 与存放处',
  'records-erase': '永久抹除个人信息字段的值；哈希链保持完整',
  'records-history': '讲述档案的经过：何人、何时、何事、何故',
  'records-compare': '逐字段比较档案的两个版本',
  'records-import': '从 .xlsx 或 CSV 导入：要么全部，要么一行不写',
  'records-export': '导出为 .xlsx 或 CSV，改后可再导入',
  'records-template': '生成某类档案的空白 .xlsx 或 CSV 模板（含示例）',
};

// Examples are typed alike in every language.
export const RECORD_COMMANDS_ZH = Object.fromEntries(
  Object.entries(RECORD_COMMANDS_EN).map(([name, help]) => [
    name,
    // The same names as in English: both lists are complete by type.
    { ...help, summary: SUMMARIES[name as RecordCommandName] },
  ]),
  // Entries do not tell that the names are the same.
) as typeof RECORD_COMMANDS_EN;

export const RECORD_OPTIONS_ZH: Readonly<Record<RecordOptionName, string>> = {
  values: '字段值（JSON 对象）',
  role: '操作人的角色；角色不允许的一律拒绝（默认不限制）',
  reason: '原因，记入历史',
  revision: '显示此版本时的内容',
  expectedRevision: '读取时的版本；此后已变动则拒绝',
  where: '字段=值，不分大小写',
  prefix: '字段=值的开头，不分大小写',
  recordStatus: 'active（有效）或 retired（停用）',
  pending: '仅有待审修改的',
  afterRecord: '上一页最后一条的编号',
  fromRevision: '较早的版本（默认 1）',
  toRevision: '较晚的版本（默认最新）',
  dryImport: '只说明每行会怎样，不写入',
  goodRows: '有行被拒绝时，仍导入无误的行',
  tableOutput: '写入的文件',
  format: 'xlsx 或 csv（默认按文件名）',
  place: '文件存放处（默认其路径）',
  mediaType: '媒体类型（默认按文件名）',
  historyOnly: '只抹除以往的值，现值保留',
};

export const RECORD_ARGUMENTS_ZH: Readonly<Record<RecordArgumentName, string>> = {
  recordType: '档案类型标识，见 `waybill records types`',
  record: '<类型>/<业务编号> 或 <类型>/<编号>，如 customer/C-1001',
  change: '修改的序号，见 `waybill records show`',
  table: '.xlsx，或 UTF-8、GB18030 编码的 CSV',
  fields: '个人信息字段名',
  attachment: '文件',
};
