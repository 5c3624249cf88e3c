import type { AnswerOf, QueryOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type Order = AnswerOf<Routes['listOrders']>['items'][number];

export const listOrders = (query: QueryOf<Routes['listOrders']>, signal?: AbortSignal) =>
  request<AnswerOf<Routes['listOrders']>>('GET', '/orders', { query, ...(signal && { signal }) });
