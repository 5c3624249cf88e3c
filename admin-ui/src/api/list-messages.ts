import type { AnswerOf, QueryOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type Message = AnswerOf<Routes['listMessages']>['items'][number];

export const listMessages = (query: QueryOf<Routes['listMessages']>, signal?: AbortSignal) =>
  request<AnswerOf<Routes['listMessages']>>('GET', '/intake/messages', {
    query,
    ...(signal && { signal }),
  });
