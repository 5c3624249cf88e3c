import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type Heat = AnswerOf<Routes['getHeat']>;

export const getHeat = (processId: string, version: number, signal?: AbortSignal) =>
  request<Heat>('GET', `/definitions/${encodeURIComponent(processId)}/versions/${version}/heat`, {
    ...(signal && { signal }),
  });
