import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type TaskDetail = AnswerOf<Routes['getTask']>;

export const getTask = (taskId: string, signal?: AbortSignal) =>
  request<AnswerOf<Routes['getTask']>>('GET', `/tasks/${encodeURIComponent(taskId)}`, {
    ...(signal && { signal }),
  });
