import type { ErrorEntry } from '../error-entry.ts';
import type { FILE_ERRORS } from '../file-errors.ts';

export const FILE_ERRORS_ZH: Readonly<Record<keyof typeof FILE_ERRORS, ErrorEntry>> = {
  FILE_SIZE: {
    meaning: '文件是空的，或超过 25 MiB 的上限。',
    mend: '请附较小的文件，或在评论中说明文件存放在哪里。',
  },
  FILE_NAME: {
    meaning: '文件名为空、过长，或含有斜杠或控制字符。',
    mend: '请只写文件名，不超过 255 个字符。',
  },
  FILE_NOT_FOUND: {
    meaning: '这里没有附这个文件。',
    mend: '请从附件列表中选择。',
  },
  FILE_CONTENT_GONE: {
    meaning: '文件内容已删除，或没有完整收到。',
    mend: '请重新附上文件。',
  },
  ATTACHMENTS_FULL: {
    meaning: '任务的附件数已达上限。',
    mend: '请移除一个附件，或把几个文件打成一个压缩包再附。',
  },
};
