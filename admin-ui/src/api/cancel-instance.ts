import type { BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const cancelInstance = (instanceId: string, body: BodyOf<Routes['cancelInstance']>) =>
  request<undefined>('POST', `/instances/${encodeURIComponent(instanceId)}/cancel`, { body });
