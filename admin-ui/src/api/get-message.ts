import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const getMessage = (messageId: string, signal?: AbortSignal) =>
  request<AnswerOf<Routes['getMessage']>>(
    'GET',
    `/intake/messages/${encodeURIComponent(messageId)}`,
    { ...(signal && { signal }) },
  );
