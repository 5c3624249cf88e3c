import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const countInstances = (processId: string) =>
  request<AnswerOf<Routes['countInstances']>>(
    'GET',
    `/definitions/${encodeURIComponent(processId)}/instance-counts`,
  );
