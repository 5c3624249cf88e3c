import type { AnswerOf, QueryOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type Task = AnswerOf<Routes['listTasks']>['items'][number];

export const listTasks = (query: QueryOf<Routes['listTasks']>, signal?: AbortSignal) =>
  request<AnswerOf<Routes['listTasks']>>('GET', '/tasks', { query, ...(signal && { signal }) });
