import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const listRuleResources = () =>
  request<AnswerOf<Routes['listRuleResources']>>('GET', '/rule-resources');
