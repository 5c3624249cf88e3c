import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const getMessageContent = (messageId: string, signal?: AbortSignal) =>
  request<AnswerOf<Routes['getMessageContent']>>(
    'GET',
    `/intake/messages/${encodeURIComponent(messageId)}/content`,
    { ...(signal && { signal }) },
  );
