import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const retireRecord = (id: string, body: BodyOf<Routes['retireRecord']>) =>
  request<AnswerOf<Routes['retireRecord']>>(
    'POST',
    `/records/${id.split('/').map(encodeURIComponent).join('/')}/retire`,
    { body },
  );
