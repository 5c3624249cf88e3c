import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const withdrawEntry = (entryId: string, body: BodyOf<Routes['withdrawEntry']>) =>
  request<AnswerOf<Routes['withdrawEntry']>>(
    'POST',
    `/ledger/entries/${encodeURIComponent(entryId)}/withdraw`,
    { body },
  );
