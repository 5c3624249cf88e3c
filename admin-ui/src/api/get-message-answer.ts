import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type WrittenAnswer = AnswerOf<Routes['getMessageAnswer']>;

export const getMessageAnswer = (messageId: string, controlNumber: string) =>
  request<WrittenAnswer>(
    'GET',
    `/intake/messages/${encodeURIComponent(messageId)}/answers/${encodeURIComponent(controlNumber)}`,
  );
