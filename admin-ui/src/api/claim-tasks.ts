import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const claimTasks = (body: BodyOf<Routes['claimTasks']>) =>
  request<AnswerOf<Routes['claimTasks']>>('POST', '/tasks/claim', { body });
