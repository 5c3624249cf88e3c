import type { AnswerOf, Routes } from '@waybill/server/contract';
import type { QueryOfRoute } from './query-of-route.ts';
import { request } from './request.ts';

export const listJobs = (query: QueryOfRoute<'listJobs'> = {}) =>
  request<AnswerOf<Routes['listJobs']>>('GET', '/jobs', { query });
