import type { AnswerOf, Routes } from '@waybill/server/contract';
import type { QueryOfRoute } from './query-of-route.ts';
import { request } from './request.ts';

export const listTokens = (query: QueryOfRoute<'listTokens'> = {}) =>
  request<AnswerOf<Routes['listTokens']>>('GET', '/tokens', { query });
