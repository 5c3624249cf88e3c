import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const releaseMessage = (messageId: string, body: BodyOf<Routes['releaseMessage']>) =>
  request<AnswerOf<Routes['releaseMessage']>>(
    'POST',
    `/intake/messages/${encodeURIComponent(messageId)}/release`,
    { body },
  );
