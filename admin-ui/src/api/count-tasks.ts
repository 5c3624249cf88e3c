import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type TaskCounts = AnswerOf<Routes['countTasks']>;

export const countTasks = (signal?: AbortSignal) =>
  request<TaskCounts>('GET', '/task-counts', { ...(signal && { signal }) });
