import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const getOrderFamily = (orderNumber: string, signal?: AbortSignal) =>
  request<AnswerOf<Routes['getOrderFamily']>>(
    'GET',
    `/orders/${encodeURIComponent(orderNumber)}/family`,
    { ...(signal && { signal }) },
  );
