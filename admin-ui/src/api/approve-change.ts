import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const approveChange = (id: string, change: number, body: BodyOf<Routes['approveChange']>) =>
  request<AnswerOf<Routes['approveChange']>>(
    'POST',
    `/records/${id.split('/').map(encodeURIComponent).join('/')}/changes/${change}/approve`,
    { body },
  );
