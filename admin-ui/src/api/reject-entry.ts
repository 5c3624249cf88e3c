import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const rejectEntry = (entryId: string, body: BodyOf<Routes['rejectEntry']>) =>
  request<AnswerOf<Routes['rejectEntry']>>(
    'POST',
    `/ledger/entries/${encodeURIComponent(entryId)}/reject`,
    { body },
  );
