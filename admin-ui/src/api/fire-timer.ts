import type { BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const fireTimer = (timerId: string, body: BodyOf<Routes['fireTimer']>) =>
  request<undefined>('POST', `/timers/${encodeURIComponent(timerId)}/fire`, { body });
