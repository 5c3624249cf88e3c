import { KEEPING_HELP_EN } from './keeping-help-en.ts';
import type { KeepingHelp } from './keeping-help.ts';

const { commands } = KEEPING_HELP_EN;

export const KEEPING_HELP_ZH: KeepingHelp = {
  commands: {
    backup: { ...commands.backup, summary: '在线备份 SQLite 存储（含附件），不影响正在进行的工作' },
    restore: { ...commands.restore, summary: '由备份恢复存储：先校验摘要与历史' },
    retention: { ...commands.retention, summary: '设定保留期限、冻结，并将到期实例移入归档' },
    'retention-list': { ...commands['retention-list'], summary: '列出期限、冻结与归档' },
    'retention-set': {
      ...commands['retention-set'],
      summary: '设定某流程已结束实例的保留天数；不给 --days 为永久',
    },
    'retention-hold': {
      ...commands['retention-hold'],
      summary: '冻结一个实例或一个业务编号，不论多久',
    },
    'retention-lift': { ...commands['retention-lift'], summary: '解除冻结' },
    'retention-run': { ...commands['retention-run'], summary: '归档到期实例：先校验归档' },
    'encryption-keys': {
      ...commands['encryption-keys'],
      summary: '生成、轮换加密个人信息的密钥',
    },
    'encryption-keys-make': {
      ...commands['encryption-keys-make'],
      summary: '生成密钥文件及第一把密钥',
    },
    'encryption-keys-rotate': {
      ...commands['encryption-keys-rotate'],
      summary: '增加一把今后用于写入的密钥；旧密钥仍可读取',
    },
    'encryption-keys-reencrypt': {
      ...commands['encryption-keys-reencrypt'],
      summary: '把存储中的个人信息改用 WAYBILL_KEYS 中最新密钥加密',
    },
  },
  options: {
    retentionDays: '结束后保留的天数',
    retentionClause: '所依据的条款',
    retentionDryRun: '只列出到期者',
    archives: '归档所在文件夹',
    heldInstance: '实例（连同其调用与被调用者）',
    reencryptDryRun: '只统计',
    archiveFiles: '一并校验的归档',
    compress: '用 gzip 压缩',
    checkBackup: '只校验备份能否恢复',
  },
  arguments: { backup: '备份所在文件夹', keyFile: '密钥文件' },
};
