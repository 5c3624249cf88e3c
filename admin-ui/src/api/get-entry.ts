import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const getEntry = (entryId: string) =>
  request<AnswerOf<Routes['getEntry']>>('GET', `/ledger/entries/${encodeURIComponent(entryId)}`);
