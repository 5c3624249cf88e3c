import type { Verdict } from '../../runtime/records/table-values.ts';
import type { RecordMessages } from './record-messages.ts';

const counted = (counts: Readonly<Record<Verdict, number>>): string =>
  `新建 ${counts.created}，更新 ${counts.updated}，待审 ${counts.pending}，未变 ${counts.unchanged}，拒绝 ${counts.refused}`;

export const RECORDS_ZH: RecordMessages = {
  columns: {
    ...{ id: '编号', type: '类型', title: '名称', version: '版本', key: '业务编号', name: '名称' },
    ...{ status: '状态', field: '字段', value: '值', policy: '条款', class: '密级' },
  },
  status: { active: '有效', retired: '停用' },
  verdicts: {
    ...{ created: '新建', updated: '更新', pending: '待审', unchanged: '未变', refused: '拒绝' },
  },
  commands: {
    create: '新建',
    update: '修改',
    'approve-change': '批准修改',
    'reject-change': '驳回修改',
    retire: '停用',
    restore: '恢复',
    'attach-file': '附文件',
    'remove-file': '移除文件',
    'erase-values': '抹除',
    'import-row': '导入',
  },
  revision: (revision) => `第 ${revision} 版`,
  created: (id) => `已新建 ${id}`,
  changed: (id, revision) => `${id} 现为第 ${revision} 版`,
  waits: (change, by, fields) => `修改 ${change}（${by} 提出）待审：${fields}`,
  hidden: (fields) => `所给角色不可见：${fields}`,
  noDifference: '没有差异',
  because: (reason) => `原因：${reason}`,
  proposedBy: (person) => `${person} 提出`,
  row: (row, verdict) => `第 ${row} 行：${verdict}`,
  imported: (file, counts) => `已导入 ${file}：${counted(counts)}`,
  notImported: (file, counts) => `${file} 未写入任何内容：${counted(counts)}`,
  dryRun: (file, counts) => `试导入 ${file}：${counted(counts)}`,
  written: (rows, file) => `已将 ${rows} 条档案写入 ${file}`,
  template: (file) => `已写入模板 ${file}`,
  more: (count) => `……另有 ${count} 行；--json 列出全部`,
};
