import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const listTaskFiles = (taskId: string, signal?: AbortSignal) =>
  request<AnswerOf<Routes['listTaskFiles']>>('GET', `/tasks/${encodeURIComponent(taskId)}/files`, {
    ...(signal && { signal }),
  });
