import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const liftHold = (body: BodyOf<Routes['liftHold']>) =>
  request<AnswerOf<Routes['liftHold']>>('POST', '/holds/lift', { body });
