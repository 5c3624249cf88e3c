import type { AnswerOf, Routes } from '@waybill/server/contract';
import type { QueryOfRoute } from './query-of-route.ts';
import { request } from './request.ts';

export const listTimers = (query: QueryOfRoute<'listTimers'> = {}) =>
  request<AnswerOf<Routes['listTimers']>>('GET', '/timers', { query });
