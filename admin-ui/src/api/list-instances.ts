import type { AnswerOf, Routes } from '@waybill/server/contract';
import type { QueryOfRoute } from './query-of-route.ts';
import { request } from './request.ts';

export const listInstances = (query: QueryOfRoute<'listInstances'> = {}, signal?: AbortSignal) =>
  request<AnswerOf<Routes['listInstances']>>('GET', '/instances', {
    ...{ query, ...(signal && { signal }) },
  });
