import type { BodyOf, Routes } from '@waybill/server/contract';
import type { Draft } from './get-draft.ts';
import { request } from './request.ts';

export const discardDraft = (id: string, body: BodyOf<Routes['discardDraft']>) =>
  request<Draft>('POST', `/drafts/${encodeURIComponent(id)}/discard`, { body });
