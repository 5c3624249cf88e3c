import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const getAlarm = (alarmId: string, signal?: AbortSignal) =>
  request<AnswerOf<Routes['getAlarm']>>('GET', `/alarms/${encodeURIComponent(alarmId)}`, {
    ...(signal && { signal }),
  });
