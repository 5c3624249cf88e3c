import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';
import { inPath } from './in-path.ts';

export const retireRecord = (id: string, body: BodyOf<Routes['retireRecord']>) =>
  request<AnswerOf<Routes['retireRecord']>>('POST', `/records/${inPath(id)}/retire`, { body });
