import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const silenceAlarm = (alarmId: string, body: BodyOf<Routes['silenceAlarm']>) =>
  request<AnswerOf<Routes['silenceAlarm']>>(
    'POST',
    `/alarms/${encodeURIComponent(alarmId)}/silence`,
    { body },
  );
