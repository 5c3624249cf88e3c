import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type WatchedFolder = AnswerOf<Routes['listIntakeFolders']>['items'][number];

export const listIntakeFolders = (signal?: AbortSignal) =>
  request<AnswerOf<Routes['listIntakeFolders']>>('GET', '/intake/folders', {
    ...(signal && { signal }),
  });
