import type { AnswerOf, Routes } from '@waybill/server/contract';
import type { QueryOfRoute } from './query-of-route.ts';
import { request } from './request.ts';

export type Alarm = AnswerOf<Routes['listAlarms']>['items'][number];

export const listAlarms = (query: QueryOfRoute<'listAlarms'>, signal?: AbortSignal) =>
  request<AnswerOf<Routes['listAlarms']>>('GET', '/alarms', { query, ...(signal && { signal }) });
