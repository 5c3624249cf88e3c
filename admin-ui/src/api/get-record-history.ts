import type { AnswerOf, QueryOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const getRecordHistory = (
  id: string,
  query: QueryOf<Routes['getRecordHistory']>,
  signal?: AbortSignal,
) =>
  request<AnswerOf<Routes['getRecordHistory']>>(
    'GET',
    `/records/${id.split('/').map(encodeURIComponent).join('/')}/history`,
    { query, ...(signal && { signal }) },
  );
