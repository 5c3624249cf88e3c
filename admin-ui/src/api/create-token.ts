import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const createToken = (body: BodyOf<Routes['createToken']>) =>
  request<AnswerOf<Routes['createToken']>>('POST', '/tokens', { body });
