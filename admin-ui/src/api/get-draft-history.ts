import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type DraftHistory = AnswerOf<Routes['getDraftHistory']>;

export const getDraftHistory = (id: string, query: { limit?: number; after?: string }) =>
  request<DraftHistory>('GET', `/drafts/${encodeURIComponent(id)}/history`, { query });
