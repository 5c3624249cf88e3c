import { requestFile } from './request-file.ts';

export const getTaskFile = (taskId: string, sha256: string) =>
  requestFile(`/tasks/${encodeURIComponent(taskId)}/files/${sha256}`);
