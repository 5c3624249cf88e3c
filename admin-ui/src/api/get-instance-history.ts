import type { AnswerOf, Routes } from '@waybill/server/contract';
import type { QueryOfRoute } from './query-of-route.ts';
import { request } from './request.ts';

export const getInstanceHistory = (
  instanceId: string,
  query: QueryOfRoute<'getInstanceHistory'> = {},
) =>
  request<AnswerOf<Routes['getInstanceHistory']>>(
    'GET',
    `/instances/${encodeURIComponent(instanceId)}/history`,
    { query },
  );
