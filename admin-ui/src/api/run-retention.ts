import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const runRetention = (body: BodyOf<Routes['runRetention']>) =>
  request<AnswerOf<Routes['runRetention']>>('POST', '/retention-runs', { body });
