import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const listPolicies = () => request<AnswerOf<Routes['listPolicies']>>('GET', '/policies');
