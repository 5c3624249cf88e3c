import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const listPeriods = () => request<AnswerOf<Routes['listPeriods']>>('GET', '/ledger/periods');
