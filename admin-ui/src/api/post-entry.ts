import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const postEntry = (entryId: string, body: BodyOf<Routes['postEntry']>) =>
  request<AnswerOf<Routes['postEntry']>>(
    'POST',
    `/ledger/entries/${encodeURIComponent(entryId)}/post`,
    { body },
  );
