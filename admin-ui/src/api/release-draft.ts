import type { BodyOf, Routes } from '@waybill/server/contract';
import type { Draft } from './get-draft.ts';
import { request } from './request.ts';

export const releaseDraft = (id: string, body: BodyOf<Routes['releaseDraft']>) =>
  request<Draft>('POST', `/drafts/${encodeURIComponent(id)}/release`, { body });
