import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const setRetention = (processId: string, body: BodyOf<Routes['setRetention']>) =>
  request<AnswerOf<Routes['setRetention']>>('PUT', `/retention/${encodeURIComponent(processId)}`, {
    body,
  });
