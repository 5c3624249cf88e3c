import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const acknowledgeMessage = (messageId: string) =>
  request<AnswerOf<Routes['acknowledgeMessage']>>(
    'POST',
    `/intake/messages/${encodeURIComponent(messageId)}/acknowledgement`,
    { body: {} },
  );
