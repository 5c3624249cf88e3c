import type { AnswerOf, QueryOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type User = AnswerOf<Routes['listUsers']>['items'][number];

export const listUsers = (query: QueryOf<Routes['listUsers']>, signal?: AbortSignal) =>
  request<AnswerOf<Routes['listUsers']>>('GET', '/users', { query, ...(signal && { signal }) });
