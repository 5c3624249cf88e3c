import type { AnswerOf, Routes } from '@waybill/server/contract';
import type { QueryOfRoute } from './query-of-route.ts';
import { request } from './request.ts';

export const listDepartments = (query: QueryOfRoute<'listDepartments'> = {}) =>
  request<AnswerOf<Routes['listDepartments']>>('GET', '/departments', { query });
