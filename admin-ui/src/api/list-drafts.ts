import type { AnswerOf, Routes } from '@waybill/server/contract';
import type { QueryOfRoute } from './query-of-route.ts';
import { request } from './request.ts';

export type DraftHead = AnswerOf<Routes['listDrafts']>['items'][number];

export const listDrafts = (query: QueryOfRoute<'listDrafts'> = {}) =>
  request<AnswerOf<Routes['listDrafts']>>('GET', '/drafts', { query });
