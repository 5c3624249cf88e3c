import type { AnswerOf, Routes } from '@waybill/server/contract';
import type { QueryOfRoute } from './query-of-route.ts';
import { request } from './request.ts';

export type ReportResult = AnswerOf<Routes['runReport']>;

export const runReport = (
  reportId: string,
  query: QueryOfRoute<'runReport'>,
  signal?: AbortSignal,
) =>
  request<ReportResult>('GET', `/reports/${encodeURIComponent(reportId)}`, {
    query,
    ...(signal && { signal }),
  });
