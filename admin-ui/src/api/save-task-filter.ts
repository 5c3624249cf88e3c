import type { BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const saveTaskFilter = (name: string, body: BodyOf<Routes['saveTaskFilter']>) =>
  request<undefined>('PUT', `/task-filters/${encodeURIComponent(name)}`, { body });
