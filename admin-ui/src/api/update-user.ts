import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const updateUser = (userId: string, body: BodyOf<Routes['updateUser']>) =>
  request<AnswerOf<Routes['updateUser']>>('PATCH', `/users/${encodeURIComponent(userId)}`, {
    body,
  });
