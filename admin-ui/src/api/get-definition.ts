import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const getDefinition = (processId: string, version: string) =>
  request<AnswerOf<Routes['getDefinition']>>(
    'GET',
    `/definitions/${encodeURIComponent(processId)}/versions/${encodeURIComponent(version)}`,
  );
