import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const retryIncidents = (body: BodyOf<Routes['retryIncidents']>) =>
  request<AnswerOf<Routes['retryIncidents']>>('POST', '/incident-operations', { body });
