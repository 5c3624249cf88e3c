import type { ENCRYPTION_ERRORS } from '../encryption-errors.ts';
import type { ErrorEntry } from '../error-entry.ts';

export const ENCRYPTION_ERRORS_ZH: Readonly<Record<keyof typeof ENCRYPTION_ERRORS, ErrorEntry>> = {
  KEY_MISSING: {
    meaning: '存储中有内容用某个密钥加密，而没有提供该密钥。',
    mend: '请在 WAYBILL_KEYS 中指定含全部密钥的文件；没有它们，存储无法读取。',
  },
  KEY_FILE_WRONG: {
    meaning: '密钥文件格式不对，或所有者以外的人也能读取。',
    mend: '请用 `waybill keys make <文件>` 生成，并保持权限为 600。',
  },
  SEARCH_WHOLE_VALUE: {
    meaning: '加密的字段不能只按开头几个字查找。',
    mend: '请按完整的值查找；大小写、全半角和首尾空格不影响结果。',
  },
  ENCRYPTION_WRONG: {
    meaning: '加密内容已被改动，或不在写入时的位置。',
    mend: '请从备份恢复，并查明谁能写入存储。',
  },
};
