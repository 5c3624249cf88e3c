import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const getInstance = (instanceId: string) =>
  request<AnswerOf<Routes['getInstance']>>('GET', `/instances/${encodeURIComponent(instanceId)}`);
