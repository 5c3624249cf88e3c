import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const startInstance = (body: BodyOf<Routes['startInstance']>, idempotencyKey: string) =>
  request<AnswerOf<Routes['startInstance']>>('POST', '/instances', { body, idempotencyKey });
