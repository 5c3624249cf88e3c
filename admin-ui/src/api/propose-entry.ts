import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const proposeEntry = (body: BodyOf<Routes['proposeEntry']>, idempotencyKey: string) =>
  request<AnswerOf<Routes['proposeEntry']>>('POST', '/ledger/entries', { body, idempotencyKey });
