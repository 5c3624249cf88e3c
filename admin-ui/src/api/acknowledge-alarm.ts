import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const acknowledgeAlarm = (alarmId: string, body: BodyOf<Routes['acknowledgeAlarm']>) =>
  request<AnswerOf<Routes['acknowledgeAlarm']>>(
    'POST',
    `/alarms/${encodeURIComponent(alarmId)}/acknowledge`,
    { body },
  );
