import type { BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const completeTask = (
  taskId: string,
  body: BodyOf<Routes['completeTask']>,
  idempotencyKey: string,
) =>
  request<undefined>('POST', `/tasks/${encodeURIComponent(taskId)}/complete`, {
    body,
    idempotencyKey,
  });
