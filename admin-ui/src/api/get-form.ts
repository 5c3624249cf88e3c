import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const getForm = (formId: string) =>
  request<AnswerOf<Routes['getForm']>>('GET', `/forms/${encodeURIComponent(formId)}`);
