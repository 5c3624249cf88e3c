import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type ImportReport = AnswerOf<Routes['importRecords']>;

export const importRecords = (type: string, body: BodyOf<Routes['importRecords']>) =>
  request<ImportReport>('POST', `/record-tables/${encodeURIComponent(type)}`, { body });
