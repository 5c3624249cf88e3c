import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const listRuleSets = () => request<AnswerOf<Routes['listRuleSets']>>('GET', '/rule-sets');
