import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const setHold = (body: BodyOf<Routes['setHold']>) =>
  request<AnswerOf<Routes['setHold']>>('POST', '/holds', { body });
