import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type Verdicts = AnswerOf<Routes['dryRunMigration']>;

export const dryRunMigration = (processId: string, body: BodyOf<Routes['dryRunMigration']>) =>
  request<AnswerOf<Routes['dryRunMigration']>>(
    'POST',
    `/definitions/${encodeURIComponent(processId)}/migration/dry-run`,
    { body },
  );
