import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type Definition = AnswerOf<Routes['listDefinitions']>['items'][number];

export const listDefinitions = (signal?: AbortSignal) =>
  request<AnswerOf<Routes['listDefinitions']>>('GET', '/definitions', {
    ...(signal && { signal }),
  });
