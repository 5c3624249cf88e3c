import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const deploy = (body: BodyOf<Routes['deploy']>) =>
  request<AnswerOf<Routes['deploy']>>('POST', '/deployments', { body });
