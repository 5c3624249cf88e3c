import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const getRuleSet = (ruleSetId: string, version: string) =>
  request<AnswerOf<Routes['getRuleSet']>>(
    'GET',
    `/rule-sets/${encodeURIComponent(ruleSetId)}/versions/${encodeURIComponent(version)}`,
  );
