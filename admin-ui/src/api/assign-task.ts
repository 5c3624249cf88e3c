import type { BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const assignTask = (taskId: string, body: BodyOf<Routes['assignTask']>) =>
  request<undefined>('POST', `/tasks/${encodeURIComponent(taskId)}/assign`, { body });
