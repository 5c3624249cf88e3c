import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const assignTasks = (body: BodyOf<Routes['assignTasks']>) =>
  request<AnswerOf<Routes['assignTasks']>>('POST', '/tasks/assign', { body });
