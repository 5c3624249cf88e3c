import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const rejectChange = (id: string, change: number, body: BodyOf<Routes['rejectChange']>) =>
  request<AnswerOf<Routes['rejectChange']>>(
    'POST',
    `/records/${id.split('/').map(encodeURIComponent).join('/')}/changes/${change}/reject`,
    { body },
  );
