import type { BodyOf, Routes } from '@waybill/server/contract';
import type { Draft } from './get-draft.ts';
import { request } from './request.ts';

export const withdrawDraft = (id: string, body: BodyOf<Routes['withdrawDraft']>) =>
  request<Draft>('POST', `/drafts/${encodeURIComponent(id)}/withdraw`, { body });
