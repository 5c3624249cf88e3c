import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const getCoverage = () =>
  request<AnswerOf<Routes['getCoverage']>>('GET', '/policies/coverage');
