import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const decideAppeal = (entryId: string, body: BodyOf<Routes['decideAppeal']>) =>
  request<AnswerOf<Routes['decideAppeal']>>(
    'POST',
    `/ledger/entries/${encodeURIComponent(entryId)}/appeal/decision`,
    { body },
  );
