import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const restoreRecord = (id: string, body: BodyOf<Routes['restoreRecord']>) =>
  request<AnswerOf<Routes['restoreRecord']>>(
    'POST',
    `/records/${id.split('/').map(encodeURIComponent).join('/')}/restore`,
    { body },
  );
