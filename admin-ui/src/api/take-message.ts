import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const takeMessage = (body: BodyOf<Routes['takeMessage']>) =>
  request<AnswerOf<Routes['takeMessage']>>('POST', '/intake/messages', { body });
