import type { BodyOf, Routes } from '@waybill/server/contract';
import type { Draft } from './get-draft.ts';
import { requestBeside } from './request-beside.ts';

export const saveDraft = (id: string, body: BodyOf<Routes['saveDraft']>) =>
  requestBeside<Draft>('PUT', `/drafts/${encodeURIComponent(id)}`, body);
