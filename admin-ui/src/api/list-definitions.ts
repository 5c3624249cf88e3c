import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const listDefinitions = () =>
  request<AnswerOf<Routes['listDefinitions']>>('GET', '/definitions');
