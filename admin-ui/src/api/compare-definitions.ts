import type { AnswerOf, QueryOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const compareDefinitions = (
  processId: string,
  query: QueryOf<Routes['compareDefinitions']>,
) =>
  request<AnswerOf<Routes['compareDefinitions']>>(
    'GET',
    `/definitions/${encodeURIComponent(processId)}/difference`,
    { query },
  );
