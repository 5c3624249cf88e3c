import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const attachToRecord = (id: string, body: BodyOf<Routes['attachToRecord']>) =>
  request<AnswerOf<Routes['attachToRecord']>>(
    'POST',
    `/records/${id.split('/').map(encodeURIComponent).join('/')}/files`,
    { body },
  );
