import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';
import { inPath } from './in-path.ts';

export const approveChange = (id: string, change: number, body: BodyOf<Routes['approveChange']>) =>
  request<AnswerOf<Routes['approveChange']>>(
    'POST',
    `/records/${inPath(id)}/changes/${change}/approve`,
    { body },
  );
