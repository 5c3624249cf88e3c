import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';
import { inPath } from './in-path.ts';

export const updateRecord = (id: string, body: BodyOf<Routes['updateRecord']>) =>
  request<AnswerOf<Routes['updateRecord']>>('PATCH', `/records/${inPath(id)}`, { body });
