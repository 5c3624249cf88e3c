import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type ReportHead = AnswerOf<Routes['listReports']>['items'][number];

export const listReports = (signal?: AbortSignal) =>
  request<AnswerOf<Routes['listReports']>>('GET', '/reports', { ...(signal && { signal }) });
