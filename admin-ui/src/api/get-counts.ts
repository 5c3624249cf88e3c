import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const getCounts = () => request<AnswerOf<Routes['getCounts']>>('GET', '/counts');
