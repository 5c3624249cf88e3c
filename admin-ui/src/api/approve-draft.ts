import type { BodyOf, Routes } from '@waybill/server/contract';
import type { Draft } from './get-draft.ts';
import { request } from './request.ts';

export const approveDraft = (id: string, body: BodyOf<Routes['approveDraft']>) =>
  request<Draft>('POST', `/drafts/${encodeURIComponent(id)}/approve`, { body });
