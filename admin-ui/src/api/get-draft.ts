import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type Draft = AnswerOf<Routes['getDraft']>;

export const getDraft = (id: string, signal?: AbortSignal) =>
  request<Draft>('GET', `/drafts/${encodeURIComponent(id)}`, { ...(signal && { signal }) });
