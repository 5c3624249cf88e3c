import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const testAlarmChannel = (channel: string) =>
  request<AnswerOf<Routes['testAlarmChannel']>>(
    'POST',
    `/alarm-channels/${encodeURIComponent(channel)}/test`,
  );
