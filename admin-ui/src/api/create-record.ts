import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const createRecord = (
  type: string,
  body: BodyOf<Routes['createRecord']>,
  idempotencyKey: string,
) =>
  request<AnswerOf<Routes['createRecord']>>('POST', `/records/${encodeURIComponent(type)}`, {
    body,
    idempotencyKey,
  });
