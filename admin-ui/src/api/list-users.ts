import type { AnswerOf, Routes } from '@waybill/server/contract';
import type { QueryOfRoute } from './query-of-route.ts';
import { request } from './request.ts';

export const listUsers = (query: QueryOfRoute<'listUsers'> = {}) =>
  request<AnswerOf<Routes['listUsers']>>('GET', '/users', { query });
