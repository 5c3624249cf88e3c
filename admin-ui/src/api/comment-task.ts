import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const commentTask = (
  taskId: string,
  body: BodyOf<Routes['commentTask']>,
  idempotencyKey: string,
) =>
  request<AnswerOf<Routes['commentTask']>>(
    'POST',
    `/tasks/${encodeURIComponent(taskId)}/comments`,
    { body, idempotencyKey },
  );
