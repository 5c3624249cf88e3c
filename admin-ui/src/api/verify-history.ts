import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const verifyHistory = (body: BodyOf<Routes['verifyHistory']>) =>
  request<AnswerOf<Routes['verifyHistory']>>('POST', '/audit/verify', { body });
