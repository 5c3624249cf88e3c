import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type ElementName = AnswerOf<Routes['listElementNames']>['items'][number];

export const listElementNames = (processId: string, version: number, signal?: AbortSignal) =>
  request<AnswerOf<Routes['listElementNames']>>(
    'GET',
    `/definitions/${encodeURIComponent(processId)}/versions/${version}/names`,
    { ...(signal && { signal }) },
  );
