import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const predictInstance = (instanceId: string, signal?: AbortSignal) =>
  request<AnswerOf<Routes['predictInstance']>>(
    'GET',
    `/instances/${encodeURIComponent(instanceId)}/prediction`,
    { ...(signal && { signal }) },
  );
