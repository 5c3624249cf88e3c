import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';
import { inPath } from './in-path.ts';

export const rejectChange = (id: string, change: number, body: BodyOf<Routes['rejectChange']>) =>
  request<AnswerOf<Routes['rejectChange']>>(
    'POST',
    `/records/${inPath(id)}/changes/${change}/reject`,
    { body },
  );
