import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const appealEntry = (entryId: string, body: BodyOf<Routes['appealEntry']>) =>
  request<AnswerOf<Routes['appealEntry']>>(
    'POST',
    `/ledger/entries/${encodeURIComponent(entryId)}/appeal`,
    { body },
  );
