import type { BodyOf, Routes } from '@waybill/server/contract';
import type { Draft } from './get-draft.ts';
import { request } from './request.ts';

export const saveDraft = (id: string, body: BodyOf<Routes['saveDraft']>) =>
  request<Draft>('PUT', `/drafts/${encodeURIComponent(id)}`, { body });
