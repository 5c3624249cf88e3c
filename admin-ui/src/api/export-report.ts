import type { QueryOf, Routes } from '@waybill/server/contract';
import { requestFile } from './request-file.ts';

export const exportReport = (reportId: string, query: QueryOf<Routes['exportReport']>) =>
  requestFile(`/reports/${encodeURIComponent(reportId)}/file`, query);
