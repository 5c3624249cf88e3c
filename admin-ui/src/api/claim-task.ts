import { request } from './request.ts';

export const claimTask = (taskId: string) =>
  request<undefined>('POST', `/tasks/${encodeURIComponent(taskId)}/claim`);
