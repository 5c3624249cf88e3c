import type { ErrorEntry } from '../error-entry.ts';
import type { RETENTION_ERRORS } from '../retention-errors.ts';

export const RETENTION_ERRORS_ZH: Readonly<Record<keyof typeof RETENTION_ERRORS, ErrorEntry>> = {
  RETENTION_INVALID: {
    meaning: '保留期不是整数天，或没有写明原因。',
    mend: '请填写办结后 1 到 36,500 天（留空为一直保留），并写明原因。',
  },
  RETENTION_NOT_SET_UP: {
    meaning: '要归档，但引擎没有归档位置，或没有签封密钥。',
    mend: '请让负责服务器的人设置归档文件夹和封存密钥。',
  },
  RETENTION_HELD_MEANWHILE: {
    meaning: '写归档文件期间有人设了冻结，没有移走任何内容。',
    mend: '请再执行一次。',
  },
  HOLD_NOT_FOUND: {
    meaning: '要解除的冻结不存在。',
    mend: '请从冻结列表中选择。',
  },
  ARCHIVE_WRONG: {
    meaning: '归档文件不存在、已改动，或与存储中的结尾不符。',
    mend: '请从备份放回该文件。',
  },
  ARCHIVE_UNSIGNED: {
    meaning: '归档声称接收的内容没有可信密钥的签名。',
    mend: '请查明谁能写入存储，并从备份恢复历史。',
  },
  ARCHIVE_NOT_STATED: {
    meaning: '一段历史已不在，而应接收它的归档与之不符。',
    mend: '请从备份恢复历史，并查明谁能写入存储。',
  },
  INSTANCE_ARCHIVED: {
    meaning: '实例已移入归档，存储中只留有其历史的最后一个哈希值。',
    mend: '请向管理员索取该归档，其中有完整历史。',
  },
};
