import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const lockPeriod = (period: string, body: BodyOf<Routes['lockPeriod']>) =>
  request<AnswerOf<Routes['lockPeriod']>>(
    'POST',
    `/ledger/periods/${encodeURIComponent(period)}/lock`,
    { body },
  );
