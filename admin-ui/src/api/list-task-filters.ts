import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type TaskFilter = AnswerOf<Routes['listTaskFilters']>['items'][number];

export const listTaskFilters = () =>
  request<AnswerOf<Routes['listTaskFilters']>>('GET', '/task-filters');
