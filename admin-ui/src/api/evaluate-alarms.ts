import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const evaluateAlarms = () =>
  request<AnswerOf<Routes['evaluateAlarms']>>('POST', '/alarms/evaluate');
