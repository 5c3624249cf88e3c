import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const explainRuleSet = (ruleSetId: string, body: BodyOf<Routes['explainRuleSet']>) =>
  request<AnswerOf<Routes['explainRuleSet']>>(
    'POST',
    `/rule-sets/${encodeURIComponent(ruleSetId)}/explain`,
    { body },
  );
