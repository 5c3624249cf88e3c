import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const countOrders = (signal?: AbortSignal) =>
  request<AnswerOf<Routes['countOrders']>>('GET', '/order-counts', { ...(signal && { signal }) });
