import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type RecordTypeHead = AnswerOf<Routes['listRecordTypes']>['items'][number];

export const listRecordTypes = (signal?: AbortSignal) =>
  request<AnswerOf<Routes['listRecordTypes']>>('GET', '/record-types', {
    ...(signal && { signal }),
  });
