import type { BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const moveToken = (instanceId: string, body: BodyOf<Routes['moveToken']>) =>
  request<undefined>('POST', `/instances/${encodeURIComponent(instanceId)}/move-token`, { body });
