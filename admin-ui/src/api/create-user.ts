import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const createUser = (body: BodyOf<Routes['createUser']>) =>
  request<AnswerOf<Routes['createUser']>>('POST', '/users', { body });
