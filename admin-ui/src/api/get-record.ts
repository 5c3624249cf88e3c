import type { AnswerOf, QueryOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const getRecord = (id: string, query: QueryOf<Routes['getRecord']>, signal?: AbortSignal) =>
  request<AnswerOf<Routes['getRecord']>>(
    'GET',
    `/records/${id.split('/').map(encodeURIComponent).join('/')}`,
    { query, ...(signal && { signal }) },
  );
