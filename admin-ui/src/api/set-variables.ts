import type { BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const setVariables = (instanceId: string, body: BodyOf<Routes['setVariables']>) =>
  request<undefined>('POST', `/instances/${encodeURIComponent(instanceId)}/variables`, { body });
