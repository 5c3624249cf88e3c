import type { AnswerOf, Routes } from '@waybill/server/contract';
import type { QueryOfRoute } from './query-of-route.ts';
import { request } from './request.ts';

export const listConnectors = (query: QueryOfRoute<'listConnectors'> = {}) =>
  request<AnswerOf<Routes['listConnectors']>>('GET', '/connectors', { query });
