import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const escalateAlarm = (alarmId: string, body: BodyOf<Routes['escalateAlarm']>) =>
  request<AnswerOf<Routes['escalateAlarm']>>(
    'POST',
    `/alarms/${encodeURIComponent(alarmId)}/escalate`,
    { body },
  );
