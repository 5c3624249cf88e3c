import type { AnswerOf, Routes } from '@waybill/server/contract';
import type { QueryOfRoute } from './query-of-route.ts';
import { request } from './request.ts';

export const listEntries = (query: QueryOfRoute<'listEntries'> = {}) =>
  request<AnswerOf<Routes['listEntries']>>('GET', '/ledger/entries', { query });
