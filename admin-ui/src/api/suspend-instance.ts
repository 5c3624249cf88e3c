import type { BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const suspendInstance = (instanceId: string, body: BodyOf<Routes['suspendInstance']>) =>
  request<undefined>('POST', `/instances/${encodeURIComponent(instanceId)}/suspend`, { body });
