import type { BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const resumeInstance = (instanceId: string, body: BodyOf<Routes['resumeInstance']>) =>
  request<undefined>('POST', `/instances/${encodeURIComponent(instanceId)}/resume`, { body });
