import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const operateTimers = (body: BodyOf<Routes['operateTimers']>) =>
  request<AnswerOf<Routes['operateTimers']>>('POST', '/timer-operations', { body });
