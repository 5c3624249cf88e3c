import type { AnswerOf, QueryOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const listDepartments = (query: QueryOf<Routes['listDepartments']>, signal?: AbortSignal) =>
  request<AnswerOf<Routes['listDepartments']>>('GET', '/departments', {
    query,
    ...(signal && { signal }),
  });
