import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';
import { inPath } from './in-path.ts';

export const restoreRecord = (id: string, body: BodyOf<Routes['restoreRecord']>) =>
  request<AnswerOf<Routes['restoreRecord']>>('POST', `/records/${inPath(id)}/restore`, { body });
