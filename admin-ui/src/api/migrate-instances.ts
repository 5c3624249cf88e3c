import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const migrateInstances = (processId: string, body: BodyOf<Routes['migrateInstances']>) =>
  request<AnswerOf<Routes['migrateInstances']>>(
    'POST',
    `/definitions/${encodeURIComponent(processId)}/migration`,
    { body },
  );
