import type { BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const delegateTask = (taskId: string, body: BodyOf<Routes['delegateTask']>) =>
  request<undefined>('POST', `/tasks/${encodeURIComponent(taskId)}/delegate`, { body });
