import type { AnswerOf, Routes } from '@waybill/server/contract';
import type { QueryOfRoute } from './query-of-route.ts';
import { request } from './request.ts';

export const listAccess = (query: QueryOfRoute<'listAccess'> = {}) =>
  request<AnswerOf<Routes['listAccess']>>('GET', '/access', { query });

export type Access = Awaited<ReturnType<typeof listAccess>>['items'][number];
