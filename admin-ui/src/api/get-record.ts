import type { AnswerOf, QueryOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type OneRecord = AnswerOf<Routes['getRecord']>;

export const getRecord = (id: string, query: QueryOf<Routes['getRecord']>, signal?: AbortSignal) =>
  request<OneRecord>('GET', `/records/${id.split('/').map(encodeURIComponent).join('/')}`, {
    query,
    ...(signal && { signal }),
  });
