import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type OrderFamily = AnswerOf<Routes['getOrderFamily']>;

export const getOrderFamily = (orderNumber: string, signal?: AbortSignal) =>
  request<OrderFamily>('GET', `/orders/${encodeURIComponent(orderNumber)}/family`, {
    ...(signal && { signal }),
  });
