import type { AnswerOf, Routes } from '@waybill/server/contract';
import type { QueryOfRoute } from './query-of-route.ts';
import { request } from './request.ts';

export const listIncidents = (query: QueryOfRoute<'listIncidents'> = {}) =>
  request<AnswerOf<Routes['listIncidents']>>('GET', '/incidents', { query });
