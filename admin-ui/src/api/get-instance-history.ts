import type { AnswerOf, QueryOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type HistoryEntry = AnswerOf<Routes['getInstanceHistory']>['items'][number];

export const getInstanceHistory = (
  instanceId: string,
  query: QueryOf<Routes['getInstanceHistory']>,
  signal?: AbortSignal,
) =>
  request<AnswerOf<Routes['getInstanceHistory']>>(
    'GET',
    `/instances/${encodeURIComponent(instanceId)}/history`,
    { query, ...(signal && { signal }) },
  );
