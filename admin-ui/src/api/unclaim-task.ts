import { request } from './request.ts';

export const unclaimTask = (taskId: string) =>
  request<undefined>('POST', `/tasks/${encodeURIComponent(taskId)}/unclaim`);
