import type { BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const moveTimer = (timerId: string, body: BodyOf<Routes['moveTimer']>) =>
  request<undefined>('POST', `/timers/${encodeURIComponent(timerId)}/move`, { body });
