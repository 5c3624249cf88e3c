import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const resetPassword = (userId: string) =>
  request<AnswerOf<Routes['resetPassword']>>(
    'POST',
    `/users/${encodeURIComponent(userId)}/password`,
  );
