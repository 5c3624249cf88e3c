import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type OrderAnswer = BodyOf<Routes['respondToMessage']>;

export const respondToMessage = (messageId: string, body: OrderAnswer) =>
  request<AnswerOf<Routes['respondToMessage']>>(
    'POST',
    `/intake/messages/${encodeURIComponent(messageId)}/response`,
    { body },
  );
