import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const reverseEntry = (entryId: string, body: BodyOf<Routes['reverseEntry']>) =>
  request<AnswerOf<Routes['reverseEntry']>>(
    'POST',
    `/ledger/entries/${encodeURIComponent(entryId)}/reverse`,
    { body },
  );
