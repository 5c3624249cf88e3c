import type { BodyOf, Routes } from '@waybill/server/contract';
import type { Draft } from './get-draft.ts';
import { request } from './request.ts';

export const sendBackDraft = (id: string, body: BodyOf<Routes['sendBackDraft']>) =>
  request<Draft>('POST', `/drafts/${encodeURIComponent(id)}/send-back`, { body });
