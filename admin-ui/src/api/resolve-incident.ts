import type { BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const resolveIncident = (incidentId: string, body: BodyOf<Routes['resolveIncident']>) =>
  request<undefined>('POST', `/incidents/${encodeURIComponent(incidentId)}/resolve`, { body });
