import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const getEntryHistory = (entryId: string) =>
  request<AnswerOf<Routes['getEntryHistory']>>(
    'GET',
    `/ledger/entries/${encodeURIComponent(entryId)}/history`,
  );
