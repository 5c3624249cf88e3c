import type { BodyOf, Routes } from '@waybill/server/contract';
import type { Draft } from './get-draft.ts';
import { request } from './request.ts';

export const tryDraft = (id: string, body: BodyOf<Routes['tryDraft']>) =>
  request<Draft>('POST', `/drafts/${encodeURIComponent(id)}/try`, { body });
