import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type WaysToSignIn = AnswerOf<Routes['listWays']>;

export const listWays = (signal?: AbortSignal) =>
  request<WaysToSignIn>('GET', '/session/ways', { ...(signal && { signal }) });
