import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type MigrationPlan = AnswerOf<Routes['planMigration']>;

export const planMigration = (processId: string, body: BodyOf<Routes['planMigration']>) =>
  request<AnswerOf<Routes['planMigration']>>(
    'POST',
    `/definitions/${encodeURIComponent(processId)}/migration/plan`,
    { body },
  );
