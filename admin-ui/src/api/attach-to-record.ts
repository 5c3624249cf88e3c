import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';
import { inPath } from './in-path.ts';

export const attachToRecord = (id: string, body: BodyOf<Routes['attachToRecord']>) =>
  request<AnswerOf<Routes['attachToRecord']>>('POST', `/records/${inPath(id)}/files`, { body });
