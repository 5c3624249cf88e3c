import type { BodyOf, Routes } from '@waybill/server/contract';
import type { Draft } from './get-draft.ts';
import { request } from './request.ts';

export const submitDraft = (id: string, body: BodyOf<Routes['submitDraft']>) =>
  request<Draft>('POST', `/drafts/${encodeURIComponent(id)}/submit`, { body });
