import { request } from './request.ts';

export const detachFromTask = (taskId: string, sha256: string) =>
  request<undefined>('DELETE', `/tasks/${encodeURIComponent(taskId)}/files/${sha256}`);
