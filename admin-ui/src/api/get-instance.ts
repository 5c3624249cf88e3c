import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type InstanceDetail = AnswerOf<Routes['getInstance']>;

export const getInstance = (instanceId: string, signal?: AbortSignal) =>
  request<AnswerOf<Routes['getInstance']>>('GET', `/instances/${encodeURIComponent(instanceId)}`, {
    ...(signal && { signal }),
  });
