import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const rejectMessage = (messageId: string, body: BodyOf<Routes['rejectMessage']>) =>
  request<AnswerOf<Routes['rejectMessage']>>(
    'POST',
    `/intake/messages/${encodeURIComponent(messageId)}/reject`,
    { body },
  );
