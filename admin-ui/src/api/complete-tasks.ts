import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const completeTasks = (body: BodyOf<Routes['completeTasks']>) =>
  request<AnswerOf<Routes['completeTasks']>>('POST', '/tasks/complete', { body });
