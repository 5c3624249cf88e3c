import type { AnswerOf, QueryOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';
import { inPath } from './in-path.ts';

export type OneRecord = AnswerOf<Routes['getRecord']>;

export const getRecord = (id: string, query: QueryOf<Routes['getRecord']>, signal?: AbortSignal) =>
  request<OneRecord>('GET', `/records/${inPath(id)}`, {
    query,
    ...(signal && { signal }),
  });
