import type { AnswerOf, QueryOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type WaybillRecord = AnswerOf<Routes['searchRecords']>['items'][number];

export const searchRecords = (
  type: string,
  query: QueryOf<Routes['searchRecords']>,
  signal?: AbortSignal,
) =>
  request<AnswerOf<Routes['searchRecords']>>('GET', `/records/${encodeURIComponent(type)}`, {
    query,
    ...(signal && { signal }),
  });
