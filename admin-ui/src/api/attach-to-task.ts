import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const attachToTask = (taskId: string, body: BodyOf<Routes['attachToTask']>) =>
  request<AnswerOf<Routes['attachToTask']>>('POST', `/tasks/${encodeURIComponent(taskId)}/files`, {
    body,
  });
