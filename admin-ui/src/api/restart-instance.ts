import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const restartInstance = (
  instanceId: string,
  body: BodyOf<Routes['restartInstance']>,
  idempotencyKey: string,
) =>
  request<AnswerOf<Routes['restartInstance']>>(
    'POST',
    `/instances/${encodeURIComponent(instanceId)}/restart`,
    { body, idempotencyKey },
  );
