import type { AnswerOf, QueryOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';
import { inPath } from './in-path.ts';

export const getRecordHistory = (
  id: string,
  query: QueryOf<Routes['getRecordHistory']>,
  signal?: AbortSignal,
) =>
  request<AnswerOf<Routes['getRecordHistory']>>('GET', `/records/${inPath(id)}/history`, {
    query,
    ...(signal && { signal }),
  });
