import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const approveEntry = (entryId: string, body: BodyOf<Routes['approveEntry']>) =>
  request<AnswerOf<Routes['approveEntry']>>(
    'POST',
    `/ledger/entries/${encodeURIComponent(entryId)}/approve`,
    { body },
  );
