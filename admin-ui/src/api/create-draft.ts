import type { BodyOf, Routes } from '@waybill/server/contract';
import type { Draft } from './get-draft.ts';
import { request } from './request.ts';

export const createDraft = (body: BodyOf<Routes['createDraft']>, idempotencyKey: string) =>
  request<Draft>('POST', '/drafts', { body, idempotencyKey });
